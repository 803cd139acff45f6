package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.NewAccount.NewPost;
import cn.qudao.access.domain.Attempt.Step;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be asked for between the password and the session, and how long a session lasts. */
@PortalTest
class SignInStepsTest {

    private static final String FRESH = "four new words here";

    @Autowired
    AccessMother mother;

    @Autowired
    ActingAs acting;

    @Autowired
    CurrentUser user;

    @Autowired
    SignIn signIn;

    @Autowired
    Roles roles;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Scope scope;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void aPasswordHashedAtOtherCostsIsHashedAnewWhenItIsGiven() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        String old = new Argon2id(2, 1 << 14).encode(AccessMother.PASSWORD);
        jdbc.sql("update access_account set password_hash = :old where sign_in_name = :name")
                .param("old", old)
                .param("name", name)
                .update();

        signIn.begin(name, AccessMother.PASSWORD, AccessMother.desk());

        String renewed = jdbc.sql("select password_hash from access_account where sign_in_name = :name")
                .param("name", name)
                .query(String.class)
                .single();
        assertThat(renewed).startsWith("$argon2id$v=19$m=8,t=1,p=1$");
        assertThat(signIn.begin(name, AccessMother.PASSWORD, AccessMother.desk()))
                .isNotNull();
    }

    @Test
    void aPersonSignsInOnSeveralDevicesAtTheSameMoment() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        Callable<String> device = () -> signIn.finish(signIn.begin(name, AccessMother.PASSWORD, AccessMother.desk()));

        try (ExecutorService devices = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                assertThat(devices.invokeAll(List.of(device, device)))
                        .extracting(Future::get)
                        .doesNotHaveDuplicates();
            }
        } catch (InterruptedException hurried) {
            throw new AssertionError(hurried);
        }
    }

    @Test
    void anInitialPasswordOpensNothingBeforeItIsChanged() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        scope.asSystem("test", () -> administration.setInitialPassword(id(name), "given by hand 1"));

        Attempt attempt = signIn.begin(name, "given by hand 1", AccessMother.desk());

        assertThat(attempt.next()).contains(Step.NEW_PASSWORD);
        assertThatThrownBy(() -> signIn.finish(attempt)).hasMessage("access.sign-in.incomplete");
        assertThatThrownBy(() -> signIn.newPassword(attempt, "given by hand 1")).hasMessage("access.password.same");
        assertThatThrownBy(() -> signIn.newPassword(attempt, "password")).hasMessage("access.password.common");
        signIn.newPassword(attempt, FRESH);
        acting.resume(signIn.finish(attempt));
        assertThat(user.get().signInName()).isEqualTo(name);
        assertThat(signIn.begin(name, FRESH, AccessMother.desk()).next()).isEmpty();
    }

    @Test
    void aRoleThatAsksForASecondFactorGetsOneAtTheSignInAndACodeEachTimeAfter() {
        PlacedUnit unit = mother.district();
        String role = roleWithSecondFactor();
        String name = mother.accountWithPosts(unit, List.of(new NewPost(role, unit.id(), unit.place())));

        Attempt first = signIn.begin(name, AccessMother.PASSWORD, AccessMother.desk());
        String secret = first.enrolment().secret();
        assertThat(first.next()).contains(Step.ENROL);
        assertThatThrownBy(() -> signIn.finish(first)).hasMessage("access.sign-in.incomplete");
        assertThatThrownBy(() -> signIn.enrol(first, "no code")).hasMessage("access.sign-in.wrong-code");
        List<String> recovery = signIn.enrol(first, Totp.codeAt(secret, clock.instant()));
        acting.resume(signIn.finish(first));
        assertThat(user.get().role()).isEqualTo(role);

        Attempt second = signIn.begin(name, AccessMother.PASSWORD, AccessMother.desk());
        assertThat(second.next()).contains(Step.CODE);
        assertThatThrownBy(() -> signIn.code(second, "no code")).hasMessage("access.sign-in.wrong-code");
        signIn.code(second, recovery.getFirst());
        signIn.finish(second);

        Attempt third = signIn.begin(name, AccessMother.PASSWORD, AccessMother.desk());
        assertThatThrownBy(() -> signIn.code(third, recovery.getFirst())).hasMessage("access.sign-in.wrong-code");
    }

    @Test
    void aSessionWithoutASecondFactorLosesThePostWhoseRoleBeginsToAskForOne() {
        PlacedUnit unit = mother.district();
        String role = scope.asSystem("test", () -> roles.create(AccessMother.name()));
        String name = mother.accountWithPosts(unit, List.of(new NewPost(role, unit.id(), unit.place())));
        String session = acting.enter(name);
        acting.leave();

        scope.asSystem("test", () -> roles.edit(role, null, List.of("org.view"), true));

        acting.resume(session);
        assertThat(user.find()).isEmpty();
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfRestAndAfterTwelveHoursInAnyCase() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        String session = acting.enter(name);

        age("last_seen_at", 29);
        acting.resume(session);
        assertThat(user.find()).isPresent();
        age("last_seen_at", 31);
        acting.resume(session);
        assertThat(user.find()).isEmpty();

        String another = acting.enter(name);
        age("started_at", 12 * 60 - 1);
        acting.resume(another);
        assertThat(user.find()).isPresent();
        age("started_at", 12 * 60 + 1);
        acting.resume(another);
        assertThat(user.find()).isEmpty();
    }

    @Test
    void anAdministratorEndsAllSessionsOfAnAccount() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        String desk = acting.enter(name);
        String phone = acting.enter(name);

        scope.asSystem("test", () -> administration.endSessions(id(name)));

        acting.resume(desk);
        assertThat(user.find()).isEmpty();
        acting.resume(phone);
        assertThat(user.find()).isEmpty();
    }

    private String roleWithSecondFactor() {
        return scope.asSystem("test", () -> {
            String role = roles.create(AccessMother.name());
            roles.edit(role, null, List.of("org.view"), true);
            return role;
        });
    }

    private long id(String name) {
        return scope.asSystem(
                "test", () -> accounts.findBySignInName(name).orElseThrow().id().value());
    }

    /** Of the person's last session. */
    private void age(String column, int minutes) {
        jdbc.sql("update access_session set " + column + " = :then order by id desc limit 1")
                .param(
                        "then",
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusMinutes(minutes))
                .update();
    }
}
