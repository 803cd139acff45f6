package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.qudao.access.AccessMother;
import cn.qudao.access.NewAccount;
import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Nobody can find out by signing in which names there are: neither by the answer nor by the work that it costs. */
@PortalTest
class SameAnswerTest {

    private final AtomicInteger hashes = new AtomicInteger();
    private final AccessMother mother;
    private final AccountAdministration administration;
    private final AccountRepository accounts;
    private final Scope scope;
    private final JdbcClient jdbc;
    private final SignIn signIn;

    @Autowired
    SameAnswerTest(
            AccessMother mother,
            AccountAdministration administration,
            SystemTransaction system,
            Retrying retrying,
            AccountRepository accounts,
            PostRepository posts,
            SessionRepository sessions,
            SignInLog log,
            LockOut lockOut,
            Scope scope,
            JdbcClient jdbc,
            Clock clock) {
        this.mother = mother;
        this.administration = administration;
        this.accounts = accounts;
        this.scope = scope;
        this.jdbc = jdbc;
        Passwords counting = new Passwords(new Counting());
        this.signIn = new SignIn(system, retrying, accounts, posts, sessions, log, counting, lockOut, clock);
    }

    @Test
    void everyNameThatDoesNotGetInCostsOneHashAndHearsTheSame() {
        var unit = mother.district();
        String known = mother.account(unit, ShippedRole.GRID_MANAGER);
        String disabled = mother.account(unit, ShippedRole.GRID_MANAGER);
        scope.asSystem(
                "test",
                () -> administration.disable(
                        accounts.findBySignInName(disabled).orElseThrow().id().value()));
        String withoutPassword = AccessMother.name();
        mother.open(
                NewAccount.withPost(withoutPassword, "测试", unit.id(), unit.place(), ShippedRole.GRID_MANAGER.name()));

        refused(known, "wrong password");
        refused(AccessMother.name(), "wrong password");
        refused(disabled, AccessMother.PASSWORD);
        refused(withoutPassword, "nobody has this");
        refused("", "");
    }

    @Test
    void anUnknownNameIsSlowedDownLikeAKnownOne() {
        String known = mother.account(mother.district(), ShippedRole.GRID_MANAGER);

        assertThat(answersToGuesses(AccessMother.name())).isEqualTo(answersToGuesses(known));
    }

    private String answersToGuesses(String name) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i <= FailureCount.FREE; i++) {
            answers.append(answer(name, "guess")).append('\n');
        }
        assertThat(answers).contains("access.sign-in.wait");
        return answers.toString();
    }

    private void refused(String name, String password) {
        hashes.set(0);
        long told = signInsTold();
        assertThat(answer(name, password)).isEqualTo("access.sign-in.failed");
        assertThat(hashes).as(name).hasValue(1);
        assertThat(signInsTold()).as(name).isEqualTo(told + 1);
    }

    private String answer(String name, String password) {
        RuleViolation violation =
                catchThrowableOfType(RuleViolation.class, () -> signIn.begin(name, password, AccessMother.desk()));
        return violation.key();
    }

    private long signInsTold() {
        return jdbc.sql("select count(*) from access_sign_in").query(Long.class).single();
    }

    /** As strong as what the portal uses, and counted. */
    private final class Counting implements PasswordEncoder {

        private final PasswordEncoder encoder = new Argon2id();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            hashes.incrementAndGet();
            return encoder.matches(password, hash);
        }
    }
}
