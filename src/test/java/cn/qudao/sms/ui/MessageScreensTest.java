package cn.qudao.sms.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitRow;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.Outcome;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.domain.Arrival;
import cn.qudao.sms.domain.Arrivals;
import cn.qudao.sms.domain.Departures;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of messages, seen from above and from beside. */
@PortalTest
class MessageScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Departures departures;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Counter counter;
    private final SubscriberNumber clerk = ActivationMother.number();

    @BeforeEach
    void open() {
        counter = mother.counter();
        mother.asSystem(() -> {
            arrivals.write(Arrival.of("test:" + Ids.next(), clock.instant(), clerk, "MPAPER#13812345678")
                    .came(Outcome.ACCEPTED, counter.clerk().place(), null, null));
            arrivals.write(Arrival.of("test:" + Ids.next(), clock.instant(), clerk, "<b>你好</b>")
                    .came(Outcome.MALFORMED, counter.clerk().place(), null, null));
            departures.send(new TextMessage(
                    "test:" + Ids.next(),
                    MessageKind.ANSWER,
                    counter.clerk().place(),
                    clerk,
                    "已受理：138****5678 开通“手机报”，结果将另行通知。"));
            return true;
        });
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
    }

    private void enter(UnitRow unit, ShippedRole role) {
        acting.enter(access.account(mother.placed(unit), role));
    }

    @Test
    void aShopOwnerSeesWhatTheOwnClerksHaveSentWithEveryNumberMasked() {
        enter(counter.outlet(), ShippedRole.SHOP_OWNER);
        screens.open("messages-in");
        assertThat(ListScreen.rows()).isEqualTo(2);
        assertThat(ListScreen.csv())
                .anyMatch(line ->
                        line.contains("MPAPER#138****5678") && line.contains(clerk.masked()) && line.contains("已受理"))
                .noneMatch(line -> line.contains("13812345678") || line.contains(clerk.digits()));

        screens.close();
        screens.open("messages-in?outcome=MALFORMED");
        assertThat(ListScreen.rows()).isEqualTo(1);
    }

    @Test
    void whatWasSentIsListedWithItsState() {
        enter(counter.outlet(), ShippedRole.SHOP_OWNER);
        screens.open("messages-out?kind=ANSWER&state=QUEUED");
        assertThat(ListScreen.rows()).isEqualTo(1);
        assertThat(ListScreen.csv()).anyMatch(line -> line.contains("待发送") && line.contains(clerk.masked()));
    }

    @Test
    void askedForTwiceAMessageIsSentOnceAndOneThatCannotBeKeptIsAnError() {
        String origin = "test:" + Ids.next();
        String ofNothing = "sms_part p where not exists (select 1 from sms_out m where m.id = p.message_id)";
        long before = count(ofNothing);
        send(origin);
        send(origin);
        assertThat(count("sms_part p join sms_out m on m.id = p.message_id where m.origin = ?", origin))
                .isEqualTo(1);
        assertThat(count(ofNothing)).as("parts of nothing").isEqualTo(before);
        String tooLong = origin + "x".repeat(80);
        assertThatThrownBy(() -> send(tooLong)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count("sms_out where origin like ?", origin + "x%")).isZero();
    }

    private void send(String origin) {
        mother.asSystem(() -> {
            departures.send(
                    new TextMessage(origin, MessageKind.ANSWER, counter.clerk().place(), clerk, "已受理。"));
            return true;
        });
    }

    private long count(String from, String... parameters) {
        return jdbc.sql("select count(*) from " + from)
                .params(List.of(parameters))
                .query(Long.class)
                .single();
    }

    @Test
    void whoStandsBesideSeesNothing() {
        enter(mother.counter().outlet(), ShippedRole.SHOP_OWNER);
        screens.open("messages-in");
        assertThat(ListScreen.rows()).isZero();
        screens.close();
        screens.open("messages-out");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void theListSaysWhetherThereIsAMessageCentre() {
        enter(counter.outlet(), ShippedRole.SHOP_OWNER);
        screens.open("messages-out");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(text -> text.contains("未配置短信网关"));
    }
}
