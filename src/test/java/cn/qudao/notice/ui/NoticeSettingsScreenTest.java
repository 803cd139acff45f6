package cn.qudao.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.OwnNotices;
import cn.qudao.notice.domain.OwnNotices.WishOfKind;
import cn.qudao.notice.domain.Wish;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ChoiceField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which a person chooses, the list, and the links in mails. */
@PortalTest
class NoticeSettingsScreenTest {

    @Autowired
    private OwnNotices own;

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

    private AccountId account = new AccountId(0);

    @BeforeEach
    void open() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        account = scope.asSystem("test", () -> accounts.find(name)).orElseThrow();
        acting.enter(name);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    private static Component row(String kind) {
        return _find(Div.class).stream()
                .filter(row -> kind.equals(row.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private Wish wish(String kind) {
        return own.wishes().stream()
                .filter(each -> each.kind().code().equals(kind))
                .map(WishOfKind::wish)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKindIsSwitchedOffWithOneClickButNotADuty() {
        screens.open("profile/notices");
        Checkbox portal = _get(row("推荐任务"), Checkbox.class);
        assertThat(portal.getValue()).isTrue();
        _setValue(portal, false);
        assertThat(wish("suggestion.task").portal()).isFalse();
        assertThat(_get(row("督办"), Checkbox.class).isEnabled()).isFalse();
    }

    @Test
    void whatIsNotSetUpIsGreyAndSaidInASentence() {
        screens.open("profile/notices");
        assertThat(_find(row("推荐任务"), ChoiceField.class)).hasSize(2).noneMatch(ChoiceField::isEnabled);
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("系统没有配置邮件服务器，只能在系统内通知。", "系统没有连接短信网关，不能用短信接收通知。");
    }

    @Test
    void hoursAreKeptAndHalfAQuietTimeIsNot() {
        screens.open("profile/notices");
        hour("每天一次的时间", 18);
        hour("免打扰从", 22);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(own.ways().hours().digest()).isEqualTo(8);
        hour("免打扰到", 7);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(own.ways().hours().digest()).isEqualTo(18);
        assertThat(own.ways().hours().quietFrom()).isEqualTo(22);
    }

    @SuppressWarnings("unchecked")
    private static void hour(String label, int hour) {
        _find(ChoiceField.class).stream()
                .filter(field -> field.getLabel().equals(label))
                .forEach(field -> ((ChoiceField<Integer>) field).setValue(hour));
    }

    @Test
    void theLinkOfANoticeMarksItReadAndGoesOn() {
        inboxes.tell(NoticeKind.of("forum.reply"), account.value(), "profile?sessions=1", "shell.greeting", "");
        long id = inbox.newest().getFirst().id();
        screens.openWithErrorPages("notices/" + id);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("profile");
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void anothersNoticeIsNotFound() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        AccountId other = scope.asSystem("test", () -> accounts.find(name)).orElseThrow();
        inboxes.tell(NoticeKind.of("forum.reply"), account.value(), "profile", "shell.greeting", "");
        long id = inbox.newest().getFirst().id();
        acting.leave();
        acting.enter(name);
        screens.openWithErrorPages("notices/" + id);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("notices/" + id);
        assertThat(_find(NoticesView.class)).isEmpty();
        assertThat(other.value()).isNotEqualTo(account.value());
    }
}
