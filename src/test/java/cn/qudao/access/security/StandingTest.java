package cn.qudao.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount.NewPost;
import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.AccountForms.PostForm;
import cn.qudao.access.domain.Delegations;
import cn.qudao.access.domain.OwnAccount;
import cn.qudao.access.domain.RoleRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators do holds from the next click on. */
@PortalTest
class StandingTest {

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private AtWork atWork;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private Delegations delegations;

    @Autowired
    private OwnPosts ownPosts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Roles roles;

    @Autowired
    private Units units;

    @Autowired
    private Scope scope;

    @Autowired
    private Clock clock;

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndStaysOutWhenItIsEnabledAgain() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        String session = acting.enter(name);
        assertThat(atWork.find()).isPresent();

        system(() -> administration.disable(id(name)));
        acting.resume(session);
        assertThat(atWork.find()).isEmpty();

        system(() -> administration.enable(id(name)));
        acting.resume(session);
        assertThat(atWork.find()).isEmpty();
    }

    @Test
    void excludedUnitsAreGoneForThePost() {
        PlacedUnit district = mother.district();
        PlacedUnit seen = mother.below(district.place());
        PlacedUnit unseen = mother.below(district.place());
        String name = mother.account(district, ShippedRole.DISTRICT_MANAGER);
        system(() -> {
            AccountRow account = administration.account(id(name));
            administration.editPost(
                    account.posts().getFirst().id(),
                    new PostForm(
                            "",
                            units.find(district.id()).orElseThrow(),
                            LocalDate.now(clock),
                            null,
                            List.of(unseen.id())));
        });

        acting.enter(name);

        assertThat(units.find(seen.id())).isPresent();
        assertThat(units.find(unseen.id())).isEmpty();
        assertThat(atWork.get().excluded()).containsExactly(unseen.place());
    }

    @Test
    void aPersonSwitchesBetweenOwnPostsAndToNoOther() {
        PlacedUnit here = mother.district();
        PlacedUnit there = mother.district();
        String name = mother.accountWithPosts(
                here,
                List.of(
                        new NewPost("DISTRICT_MANAGER", here.id(), here.place()),
                        new NewPost("GRID_MANAGER", there.id(), there.place())));
        acting.enter(name);
        assertThat(ownPosts.choices()).hasSize(2);

        ownPosts.switchTo(ownPosts.choices().stream()
                .filter(choice -> !choice.active())
                .findFirst()
                .orElseThrow()
                .post());

        assertThat(atWork.get().place()).isEqualTo(there.place());
        assertThat(units.find(here.id())).isEmpty();
        assertThatThrownBy(() -> ownPosts.switchTo(1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLentPostOpensTheSameAndIsTakenBackAtOnce() {
        PlacedUnit district = mother.district();
        PlacedUnit grid = mother.below(district.place());
        String manager = mother.account(district, ShippedRole.DISTRICT_MANAGER);
        String deputy = mother.account(grid, ShippedRole.GRID_MANAGER);
        LocalDate today = LocalDate.now(clock);

        String managers = acting.enter(manager);
        delegations.delegate(deputy, today, today.plusDays(3));
        String deputys = acting.enter(deputy);
        assertThat(ownPosts.choices()).hasSize(2);
        ownPosts.switchTo(ownPosts.choices().getLast().post());
        assertThat(atWork.get().place()).isEqualTo(district.place());
        assertThatThrownBy(() -> delegations.delegate(manager, today, today)).isInstanceOf(RuleViolation.class);

        acting.resume(managers);
        delegations.end(delegations.own().getFirst().post());
        acting.resume(deputys);

        assertThat(atWork.get().place()).isEqualTo(grid.place());
        assertThat(ownPosts.choices()).hasSize(1);
    }

    @Test
    void nobodyAdministersAnAccountThatStandsAbove() {
        PlacedUnit district = mother.district();
        PlacedUnit province = mother.province();
        String above = mother.accountWithPosts(
                district, List.of(new NewPost("PROVINCE_ADMINISTRATOR", province.id(), province.place())));
        String base = mother.account(district, ShippedRole.BASE_ADMINISTRATOR);
        acting.enter(base);

        assertThatThrownBy(() -> administration.setInitialPassword(id(above), "a perfectly good one"))
                .hasMessage("access.account.above");
        assertThatThrownBy(() -> administration.givePost(
                        id(base),
                        new PostForm("PROVINCE_ADMINISTRATOR", units.root(), LocalDate.now(clock), null, List.of())))
                .hasMessage("access.post.role-above");
        assertThatThrownBy(() -> administration.account(id(mother.account(mother.district(), ShippedRole.CLERK))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoAdministersAccountsHasClerksThoughHeRecordsNothingHimself() {
        PlacedUnit district = mother.district();
        String clerk = mother.account(district, ShippedRole.CLERK);
        List.of(ShippedRole.PROVINCE_ADMINISTRATOR, ShippedRole.CITY_MANAGER, ShippedRole.BASE_ADMINISTRATOR)
                .forEach(role -> {
                    acting.enter(mother.account(district, role));
                    assertThat(roles.givable())
                            .extracting(RoleRow::code)
                            .contains("CLERK", "SHOP_OWNER", "OWN_HALL_CLERK", "DIRECT_SELLER", "NATURAL_PERSON");
                    administration.disable(id(clerk));
                    assertThat(administration.account(id(clerk)).enabled()).isFalse();
                    administration.enable(id(clerk));
                });
    }

    @Test
    void anEditOfARoleHoldsForWhoIsSignedIn() {
        PlacedUnit district = mother.district();
        String code = system(() -> roles.create("测试角色"));
        system(() -> roles.edit(code, null, Set.of("org.view"), false));
        String name = mother.accountWithPosts(district, List.of(new NewPost(code, district.id(), district.place())));
        String session = acting.enter(name);
        assertThat(atWork.get().may("org.view")).isTrue();

        acting.leave();
        system(() -> roles.edit(code, null, Set.of(), false));
        acting.resume(session);
        assertThat(atWork.get().may("org.view")).isFalse();

        acting.leave();
        system(() -> roles.edit(code, null, Set.of("org.view"), true));
        acting.resume(session);
        assertThat(atWork.find()).as("the session has no second factor").isEmpty();
    }

    @Test
    void endingAllOthersLeavesOnlyThisSession() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        String lost = acting.enter(name);
        String here = acting.enter(name);
        assertThat(own.sessions()).hasSize(2);

        own.endOtherSessions();

        acting.resume(lost);
        assertThat(atWork.find()).isEmpty();
        acting.resume(here);
        assertThat(own.sessions()).singleElement().matches(session -> session.current());
    }

    @Test
    void aNewPasswordNeedsThePresentOne() {
        String name = mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER);
        acting.enter(name);

        assertThatThrownBy(() -> own.changePassword("not it", "a perfectly good one"))
                .hasMessage("access.password.wrong");
        own.changePassword(AccessMother.PASSWORD, "a perfectly good one");
        assertThatThrownBy(() -> acting.enter(name)).hasMessage("access.sign-in.failed");
    }

    private long id(String name) {
        return system(() -> accounts.find(name)).map(AccountId::value).orElseThrow();
    }

    private void system(Runnable work) {
        scope.asSystem("test", work);
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return scope.asSystem("test", work);
    }
}
