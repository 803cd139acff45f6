package cn.qudao.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.Units;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts, the trail and roles as lists and as files: only what the post sees, and told when it leaves. */
@PortalTest
class AccessListsTest {

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    @Autowired
    private Units units;

    @Autowired
    private Trail trail;

    private String administrator = "";
    private String manager = "";
    private String elsewhere = "";

    @BeforeEach
    void signIn() {
        PlacedUnit district = mother.district();
        administrator = mother.account(district, ShippedRole.BASE_ADMINISTRATOR);
        manager = mother.account(district, ShippedRole.GRID_MANAGER);
        elsewhere = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        acting.enter(administrator);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void theFileOfAccountsHoldsTheScopeAndIsTold() {
        screens.open("accounts");
        assertThat(ListScreen.csv())
                .hasSize(3)
                .anyMatch(line -> line.contains(manager))
                .noneMatch(line -> line.contains(elsewhere));
        assertThat(trail.of(administrator, AuditAction.EXPORTED))
                .singleElement()
                .satisfies(told -> assertThat(told.subjectId()).isEqualTo("accounts"));
    }

    @Test
    void aNameTakenElsewhereIsRefusedAtTheFieldWithoutSayingWhere() {
        screens.open("accounts");
        _click(_get(Button.class, spec -> spec.withText("新建账号")));
        TextField name = _get(TextField.class, spec -> spec.withLabel("登录名"));
        _setValue(name, elsewhere.toUpperCase(Locale.ROOT));
        _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "王芳");
        UnitPicker unit = _get(_get(Dialog.class), UnitPicker.class, spec -> spec.withLabel("单位"));
        unit.setValue(units.root());
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("这个登录名已被使用。");
    }

    @Test
    void accountsAreFoundByRoleAndSortedByTheirSignInNamesBothWays() {
        screens.open("accounts?role=GRID_MANAGER");
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("accounts?sort=name");
        List<String> onwards = lines();
        Screens.go("accounts?sort=-name");
        assertThat(lines()).containsExactlyElementsOf(onwards.reversed());
        Screens.go("accounts?role=NOBODY&enabled=perhaps&sort=posts");
        assertThat(ListScreen.rows()).isEqualTo(2);
    }

    @Test
    void theTrailIsReadForwardsAndBackwardsAndLeavesAsAFile() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("audit?person=" + administrator);
        assertThat(ListScreen.csv()).hasSizeGreaterThan(1).anyMatch(line -> line.contains("登录"));
        List<String> backwards = lines();
        Screens.go("audit?sort=time&person=" + administrator);
        assertThat(lines()).containsExactlyElementsOf(backwards.reversed());
        ListScreen.press("时间", 0);
    }

    @Test
    void rolesAreFoundByWords() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("roles");
        int all = ListScreen.rows();
        Screens.go("roles?q=网格");
        assertThat(ListScreen.rows()).isPositive().isLessThan(all);
        assertThat(ListScreen.csv()).hasSize(ListScreen.rows() + 1);
    }

    private static List<String> lines() {
        return ListScreen.csv().stream().skip(1).toList();
    }
}
