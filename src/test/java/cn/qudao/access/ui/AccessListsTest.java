package cn.qudao.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import java.util.List;
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
