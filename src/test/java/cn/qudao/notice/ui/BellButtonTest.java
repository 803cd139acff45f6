package cn.qudao.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.scope.Scope;
import cn.qudao.testing.MovingClock;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.testing.Statements;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever goes from page to page is told of a new notice within twenty seconds, and asked for by no click before. */
@PortalTest
class BellButtonTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Inboxes inboxes;

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
        bell = new BellButton(inbox, clock);
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
        inboxes.tell(account.value(), "", "shell.greeting", "");
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
