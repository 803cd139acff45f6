package cn.qudao.announcement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.announcement.domain.AnnouncementDesk;
import cn.qudao.announcement.domain.AnnouncementForm;
import cn.qudao.announcement.domain.AnnouncementTexts;
import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.contact.domain.Limits;
import cn.qudao.contact.domain.PolicyDesk;
import cn.qudao.contact.domain.PolicyForm;
import cn.qudao.contact.domain.QuietHours;
import cn.qudao.contact.domain.Terms;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Schedule;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An announcement that goes by text message as well: to whom, how often, when, and what has become of it. */
@PortalTest
class AnnouncementTextTest {

    @Autowired
    private Screens screens;

    @Autowired
    private AnnouncementDesk desk;

    @Autowired
    private AnnouncementTexts texts;

    @Autowired
    private ContactPolicy contacts;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String title = OrgExamples.code("N");
    private final SubscriberNumber phone = ActivationMother.number();
    private final SubscriberNumber busy = ActivationMother.number();
    private Terms before = new Terms(null, Limits.NONE, Map.of());
    private PlacedUnit outlet;
    private long announcement;

    @BeforeEach
    void publish() {
        before = scope.asSystem("test", () -> policies.inForce().terms());
        policy(null);
        outlet = mother.below(mother.below(mother.district().place()).place());
        clerk(phone);
        clerk(phone);
        clerk(busy);
        clerk(null);
        acting.enter(mother.account(outlet, ShippedRole.CITY_MANAGER));
        announcement = desk.begin(new AnnouncementForm(
                title, outlet.id(), Set.of(), null, clock.instant().plus(Duration.ofDays(1)), false, null));
        desk.save(announcement, "正文", desk.open(announcement).revision());
        desk.publish(announcement);
    }

    private void clerk(@Nullable SubscriberNumber number) {
        PlacedUnit clerk = mother.below(outlet.place());
        mother.account(clerk, ShippedRole.CLERK);
        jdbc.sql("insert into org_clerk (unit_id, scope_key, kind, phone, version) values (?, ?, 'clerk', ?, 0)")
                .param(clerk.id().value())
                .param(clerk.place().key())
                .param(number == null ? null : number.digits())
                .update();
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
        decide(before);
        jdbc.sql("update announcement set ends_at = begins_at where title = ?")
                .param(title)
                .update();
    }

    @Test
    void goesToEachPhoneOnceAndIsCounted() {
        scope.asSystem(
                "test",
                () -> contacts.contacted(
                        new Contact(busy, ContactChannel.SMS, clock.instant(), "test", OrgExamples.code("T"))));
        screens.open("announcement-desk/" + announcement);
        unfold();
        _click(button("发送短信"));
        TextArea words = _get(TextArea.class, spec -> spec.withLabel("短信内容"));
        assertThat(inDialog()).as("two phones, one message each").contains("将发送 2 条");
        _setValue(words, "字".repeat(71));
        assertThat(inDialog()).contains("71 字", "2 条", "将发送 4 条");
        _setValue(words, "");
        _click(inDialog("发送"));
        assertThat(words.isInvalid()).isTrue();
        _setValue(words, "请看新公告");
        _click(inDialog("发送"));
        assertThat(page()).contains("请看新公告");
        round();
        round();
        assertThat(sent(phone)).as("two clerks have it").containsExactly("请看新公告");
        assertThat(sent(busy)).as("one message a day").isEmpty();

        jdbc.sql("update announcement_text set due_at = asked_at, up_to = 0 where announcement_id = ?")
                .param(announcement)
                .update();
        round();
        assertThat(sent(phone)).as("found unfinished, it sends nothing twice").hasSize(1);
        jdbc.sql("update sms_out set state = 'DELIVERED', due_at = null where subscriber_hash = ?")
                .param(hash(phone))
                .update();
        Screens.go("announcement-desk/" + announcement);
        unfold();
        assertThat(page()).contains("已送达1", "发送完毕");
        assertThat(_find(Button.class, spec -> spec.withText("发送短信"))).isEmpty();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> texts.send(announcement, "again"))
                .extracting(RuleViolation::key)
                .isEqualTo("announcement.text.sent-before");
    }

    @Test
    void waitsForTheEndOfQuietHoursAndCanBeStopped() {
        LocalTime now = LocalTime.now(clock.withZone(Clocks.BUSINESS_ZONE));
        policy(new QuietHours(now.minusHours(1), now.plusHours(1)));
        texts.send(announcement, "请看新公告");
        round();
        assertThat(sent(phone)).isEmpty();
        assertThat(texts.of(announcement)).hasValueSatisfying(row -> {
            assertThat(row.under()).isTrue();
            assertThat(row.refused()).isZero();
        });
        screens.open("announcement-desk/" + announcement);
        unfold();
        _click(button("停止发送"));
        assertThat(page()).contains("已停止");
        policy(null);
        round();
        assertThat(sent(phone)).isEmpty();
        assertThatThrownBy(() -> texts.stop(announcement)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void isSentByThoseWhoAnnounceAndNobodyElse() {
        acting.enter(mother.account(mother.district(), ShippedRole.CITY_MANAGER));
        assertThatThrownBy(() -> texts.send(announcement, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> texts.people(announcement)).isInstanceOf(NotFound.class);
        acting.enter(mother.account(outlet, ShippedRole.GRID_MANAGER));
        assertThatThrownBy(() -> texts.send(announcement, "x")).isInstanceOf(Refused.class);
    }

    private void round() {
        schedule.run("TextRounds.send");
    }

    private void policy(@Nullable QuietHours quiet) {
        decide(new Terms(quiet, Limits.NONE, Map.of(ContactChannel.SMS, new Limits(1, 3, 8))));
    }

    private void decide(Terms terms) {
        scope.asSystem(
                "test", () -> policies.decide(new PolicyForm(policies.inForce().number(), terms, "试验")));
    }

    private List<String> sent(SubscriberNumber number) {
        return jdbc.sql("select message from sms_out where kind = 'NOTICE' and subscriber_hash = ?")
                .param(hash(number))
                .query((row, line) -> row.getString(1))
                .list();
    }

    private byte[] hash(SubscriberNumber number) {
        return scope.asSystem("test", () -> numbers.hash(number));
    }

    private static void unfold() {
        _get(
                        Details.class,
                        spec -> spec.withPredicate(
                                details -> details.getSummaryText().equals("查看公告短信")))
                .setOpened(true);
    }

    private static String page() {
        return _get(TextSection.class).getElement().getTextRecursively();
    }

    private static String inDialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private static Button button(String text) {
        return _get(
                Button.class,
                spec -> spec.withText(text)
                        .withPredicate(each -> _find(Dialog.class).stream()
                                .noneMatch(dialog -> _find(dialog, Button.class).contains(each))));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
