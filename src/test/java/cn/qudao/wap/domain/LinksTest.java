package cn.qudao.wap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import cn.qudao.wap.SentLink;
import cn.qudao.wap.WapMother;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom a link goes, to whom not, and how long it is kept. */
@PortalTest
class LinksTest {

    @Autowired
    private LinkDesk desk;

    @Autowired
    private LinkEnds ends;

    @Autowired
    private PhoneAddress address;

    @Autowired
    private WapMother links;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private final SubscriberNumber customer = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        links.allow();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void leave() throws IOException {
        acting.leave();
        links.asBefore();
        platform.close();
    }

    @Test
    void theSameFormTwiceIsOneLinkOneMessageAndOneContact() {
        SentLink sent = desk.send("t", customer, counter.product());
        assertThat(desk.send("t", customer, counter.product())).isEqualTo(sent);
        assertThat(count("wap_link")).isEqualTo(1);
        assertThat(count("sms_out")).isEqualTo(1);
        assertThat(count("contact_made")).isEqualTo(1);
        assertThat(address.read(links.path(customer).substring("/w/".length())))
                .hasValueSatisfying(ticket -> assertThat(ticket.id()).isEqualTo(sent.link()));
    }

    @Test
    void aSecondOneIsOneContactTooMany() {
        desk.send("t", customer, counter.product());
        assertThat(refusal("t2").rule()).startsWith("contact.");
        assertThat(count("wap_link")).isEqualTo(1);
        assertThat(count("sms_out")).isEqualTo(1);
    }

    @Test
    void whatWouldBeRefusedIsNotOffered() {
        mother.blacklist(customer);
        assertThat(refusal("t").why().key()).isNotBlank();
        assertThat(count("wap_link")).isZero();
        assertThat(count("sms_out")).isZero();
        assertThat(count("contact_made")).isZero();
    }

    @Test
    void onlyAtACounter() {
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_MANAGER));
        assertThatThrownBy(() -> desk.send("t", customer, counter.product())).isInstanceOf(Refused.class);
        acting.enter(access.account(access.province(), ShippedRole.SHOP_OWNER));
        assertThatThrownBy(() -> desk.send("t", customer, counter.product())).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatNobodyHasAnsweredInTimeIsEndedAndTheNumberForgotten() {
        desk.send("t", customer, counter.product());
        ends.look();
        assertThat(column("state")).isEqualTo("SENT");
        jdbc.sql("update wap_link set expires_at = date_sub(expires_at, interval 31 minute) where product_id = ?")
                .param(counter.product().value())
                .update();
        ends.look();
        assertThat(column("state")).isEqualTo("EXPIRED");
        assertThat(column("payload is null and finished_at is not null and opened_at is null"))
                .isEqualTo("1");
    }

    private Refusal refusal(String token) {
        return Objects.requireNonNull(
                desk.send(token, customer, counter.product()).refusal());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where subscriber_hash = ?")
                .param(mother.asSystem(() -> numbers.hash(customer)))
                .query(Integer.class)
                .single();
    }

    private String column(String column) {
        return jdbc.sql("select " + column + " from wap_link where product_id = ?")
                .param(counter.product().value())
                .query(String.class)
                .single();
    }
}
