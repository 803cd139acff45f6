package cn.qudao.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.domain.AccountList.AccountLine;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ScreensTest {

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    @AfterEach
    void closeWindow() {
        acting.leave();
        screens.close();
    }

    @Test
    void aStrangerSeesNothing() {
        screens.open("accounts");

        assertThat(_find(AccountsView.class)).isEmpty();
    }

    @Test
    void theSignInTellsWhatWasWrongAndKeepsTheName() {
        screens.open("sign-in");
        _setValue(_get(TextField.class, spec -> spec.withLabel("登录名")), "nobody");
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("密码")), "wrong");

        _click(_get(Button.class, spec -> spec.withText("登录")));

        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("登录名或密码不正确。");
        assertThat(_get(TextField.class, spec -> spec.withLabel("登录名")).getValue())
                .isEqualTo("nobody");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorFindsAnAccountAndSeesItsPosts() {
        var district = mother.district();
        String name = mother.account(district, ShippedRole.GRID_MANAGER);
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));

        screens.open("accounts?q=" + name);

        ListTable<AccountLine> accounts = _get(ListTable.class);
        assertThat(accounts.rows()).hasSize(1);
        AccountLine found = accounts.rows().getFirst();
        Screens.go("accounts/" + found.id());

        assertThat(ListScreen.rows()).isEqualTo(1);
        ListScreen.press("岗位", 0);
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void everyScreenOpensForTheAdministrator() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        for (String route : new String[] {"accounts", "roles", "roles/CLERK", "audit", "profile"}) {
            screens.open(route);
            assertThat(_get(H1.class).getText()).as(route).isNotEmpty();
        }
        assertThat(_find(H2.class)).extracting(H2::getText).contains("密码", "登录的设备");
    }

    @Test
    void aClerkFindsNoScreenOfAdministration() {
        acting.enter(mother.account(mother.district(), ShippedRole.CLERK));
        for (String route : new String[] {"accounts", "roles", "audit"}) {
            screens.open(route);
            assertThat(_find(ListTable.class)).as(route).isEmpty();
        }
    }
}
