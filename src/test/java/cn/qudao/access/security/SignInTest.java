package cn.qudao.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.SignIn;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.Units;
import cn.qudao.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class SignInTest {

    private final AccessMother mother;
    private final SignIn signIn;
    private final AtWork atWork;
    private final Units units;

    @Autowired
    SignInTest(AccessMother mother, SignIn signIn, AtWork atWork, Units units) {
        this.mother = mother;
        this.signIn = signIn;
        this.atWork = atWork;
        this.units = units;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionStandsForTheAccountAtItsPost() {
        var unit = mother.district();
        String name = mother.account(unit, ShippedRole.DISTRICT_MANAGER);

        enter(name);

        assertThat(atWork.get().signInName()).isEqualTo(name);
        assertThat(atWork.get().place()).isEqualTo(unit.place());
        assertThat(atWork.get().role()).isEqualTo("DISTRICT_MANAGER");
        assertThat(atWork.get().may("org.view")).isTrue();
        assertThat(atWork.get().may(AccessPermissions.ROLES)).isFalse();
        assertThat(units.root().id()).isEqualTo(unit.id());
    }

    @Test
    void aWrongPasswordAndAWrongNameGetTheSameAnswer() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);

        assertThatThrownBy(() -> signIn.begin(name, "wrong", AccessMother.desk()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("access.sign-in.failed");
        assertThatThrownBy(() -> signIn.begin(AccessMother.name(), "wrong", AccessMother.desk()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("access.sign-in.failed");
    }

    @Test
    void withoutASessionEveryServiceIsClosed() {
        assertThatThrownBy(units::root).isInstanceOf(Refused.class);
    }

    private void enter(String name) {
        String handle = signIn.finish(signIn.begin(name, AccessMother.PASSWORD, AccessMother.desk()));
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInAuthentication(new Credential.Session(handle)));
    }
}
