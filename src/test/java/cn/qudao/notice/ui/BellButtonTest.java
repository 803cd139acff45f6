package cn.qudao.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.domain.Bells;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.scope.Scope;
import cn.qudao.testing.MovingClock;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Schedule;
import cn.qudao.testing.Screens;
import cn.qudao.testing.Statements;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new notice rings in the person's open windows; whoever goes from page to page hears of it within twenty seconds in any case. */
@PortalTest
class BellButtonTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Bells bells;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    @Autowired
    private Scope scope;

    private final MovingClock clock = new MovingClock(Clock.systemUTC());
    private @Nullable BellButton bell;
    private AccountId account = new AccountId(0);

    @BeforeEach
    void open() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        account = scope.asSystem("test", () -> accounts.find(name)).orElseThrow();
        acting.enter(name);
        screens.open("profile");
        bell = new BellButton(inbox, bells, account.value(), clock);
        // Beside the page, as in the header: pages come and go.
        UI.getCurrent().getElement().appendVirtualChild(bell.getElement());
        Screens.go("organisation");
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aNoticeIsShownOnTheFirstPageAfterTwentySeconds() {
        assertThat(shown()).isZero();
        tell(account);
        clock.move(Duration.ofSeconds(20));
        Screens.go("profile");
        assertThat(shown()).isZero();
        clock.move(Duration.ofMillis(1));
        Screens.go("organisation");
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void pagesBetweenAskNothing() {
        assertThat(asksOnTheWayTo("profile")).isFalse();
        clock.move(Duration.ofSeconds(21));
        assertThat(asksOnTheWayTo("organisation")).isTrue();
        assertThat(asksOnTheWayTo("profile")).isFalse();
    }

    private void tell(AccountId whom) {
        inboxes.tell(NoticeKind.of("forum.reply"), whom.value(), "", "shell.greeting", "");
    }

    @Test
    void aNoticeRingsInTheOpenWindowWithoutAClick() {
        schedule.run("Bells.look");
        tell(account);
        assertThat(shown()).isZero();
        rings();
        assertThat(shown()).isEqualTo(1);
        tell(account);
        tell(account);
        rings();
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void nobodyElsesNoticeRingsHere() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        AccountId other = scope.asSystem("test", () -> accounts.find(name)).orElseThrow();
        List<Integer> heard = new ArrayList<>();
        Bells.Bell elsewhere = heard::add;
        bells.listen(other.value(), elsewhere);
        try {
            tell(other);
            rings();
            assertThat(shown()).isZero();
            assertThat(heard).contains(1);
        } finally {
            bells.leave(other.value(), elsewhere);
        }
    }

    @Test
    void whatIsReadInOneWindowIsReadInTheOthers() {
        tell(account);
        rings();
        assertThat(shown()).isEqualTo(1);
        inbox.readAll();
        rings();
        assertThat(shown()).isZero();
    }

    @Test
    void aWindowThatIsClosedIsForgotten() {
        UI.getCurrent()
                .getElement()
                .removeVirtualChild(Objects.requireNonNull(bell).getElement());
        tell(account);
        rings();
        assertThat(shown()).isZero();
    }

    /** The portal looks each second; here at once. */
    private void rings() {
        schedule.run("Bells.look");
        MockVaadin.clientRoundtrip(false);
    }

    private static boolean asksOnTheWayTo(String address) {
        return Statements.during(() -> Screens.go(address)).stream().anyMatch(sql -> sql.contains("notice"));
    }

    private int shown() {
        String label =
                _get(Objects.requireNonNull(bell), Button.class).getAriaLabel().orElse("");
        String digits = label.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
