package cn.qudao.access.domain;

import cn.qudao.access.domain.Attempt.Step;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** From a name and a password, over what else is asked for, to a session. */
@Service
@OpenToAll("Who signs in holds no post yet.")
public class SignIn {

    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    private final SystemTransaction system;
    private final Retrying retrying;
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final SessionRepository sessions;
    private final SignInLog log;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final Clock clock;

    SignIn(
            SystemTransaction system,
            Retrying retrying,
            AccountRepository accounts,
            PostRepository posts,
            SessionRepository sessions,
            SignInLog log,
            Passwords passwords,
            LockOut lockOut,
            Clock clock) {
        this.system = system;
        this.retrying = retrying;
        this.accounts = accounts;
        this.posts = posts;
        this.sessions = sessions;
        this.log = log;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.clock = clock;
    }

    /** Takes the same way, and as long, whether the name is known or not; the answer does not tell either. */
    public Attempt begin(String name, String password, Origin origin) {
        lockOut.attempt(name, origin);
        Account account = system.read(
                "sign-in",
                () -> accounts.findBySignInName(Account.signInName(name)).orElse(null));
        String hash = account == null || !account.isEnabled() ? null : account.passwordHash();
        boolean right = passwords.match(password, hash);
        if (!right || account == null || hash == null) {
            throw failed(account, name, origin, "access.sign-in.failed");
        }
        List<Boolean> secondFactors = secondFactors(account);
        if (secondFactors.isEmpty()) {
            throw new RuleViolation("access.sign-in.no-post");
        }
        boolean enrolled = account.hasSecondFactor();
        Attempt attempt = new Attempt(account.id(), account.signInName(), origin, clock.instant());
        if (passwords.outdated(hash)) {
            String renewed = passwords.hash(password);
            change(attempt, known -> known.renewHash(hash, renewed));
        }
        return attempt.missing(Step.CODE, enrolled)
                .missing(Step.NEW_PASSWORD, account.mustChangePassword())
                .missing(Step.ENROL, !enrolled && secondFactors.contains(true));
    }

    /** The digits of the app, or a recovery code. */
    public void code(Attempt attempt, String code) {
        step(attempt, Step.CODE);
        lockOut.attempt(attempt.name(), attempt.origin());
        if (!accepted(attempt, code)) {
            throw failed(account(attempt), attempt.name(), attempt.origin(), "access.sign-in.wrong-code");
        }
        attempt.done(Step.CODE);
    }

    public void newPassword(Attempt attempt, String password) {
        step(attempt, Step.NEW_PASSWORD);
        PasswordRules.check("password", password, attempt.name());
        if (passwords.match(password, account(attempt).passwordHash())) {
            throw RuleViolation.at("password", "access.password.same");
        }
        String hash = passwords.hash(password);
        change(attempt, account -> account.setPassword(hash, false));
        attempt.done(Step.NEW_PASSWORD);
    }

    /** The recovery codes; they are shown this once. */
    public List<String> enrol(Attempt attempt, String code) {
        step(attempt, Step.ENROL);
        List<String> recovery = SecondFactor.freshRecoveryCodes();
        change(attempt, account -> account.enrol(attempt.enrolment().secret(), code, recovery, clock.instant()));
        attempt.done(Step.ENROL);
        return recovery;
    }

    /** The handle of the new session. */
    public String finish(Attempt attempt) {
        if (attempt.next().isPresent()) {
            throw new RuleViolation("access.sign-in.incomplete");
        }
        String handle = Handles.fresh();
        change(attempt, account -> {
            if (!account.isEnabled()) {
                throw new RuleViolation("access.sign-in.failed");
            }
            lockOut.succeeded(attempt.name(), attempt.origin());
            account.signedIn(clock.instant());
            sessions.save(new PortalSession(
                    account.id(), handle, attempt.withSecondFactor(), attempt.origin(), clock.instant()));
            log.succeeded(account, attempt.origin());
        });
        return handle;
    }

    private boolean accepted(Attempt attempt, String code) {
        try {
            return system.get("second factor", () -> account(attempt).acceptCode(code, clock.instant()));
        } catch (OptimisticLockingFailureException e) {
            // The same code twice at the same moment: the other one has used it up.
            return false;
        }
    }

    private void step(Attempt attempt, Step expected) {
        if (attempt.since().plus(LONGEST_ATTEMPT).isBefore(clock.instant())) {
            throw new RuleViolation("access.sign-in.too-slow");
        }
        if (attempt.next().filter(expected::equals).isEmpty()) {
            throw new RuleViolation("access.sign-in.incomplete");
        }
    }

    private List<Boolean> secondFactors(Account account) {
        return system.read("sign-in", () -> posts.secondFactors(account.id().value(), LocalDate.now(clock)));
    }

    private Account account(Attempt attempt) {
        return system.read(
                "sign-in", () -> accounts.findById(attempt.account().value()).orElseThrow(NotFound::new));
    }

    /** Another sign-in of the same person may write the account at the same moment. */
    private void change(Attempt attempt, Consumer<Account> change) {
        retrying.repeat(() -> system.get("sign-in", () -> {
            Account account = accounts.findById(attempt.account().value()).orElseThrow(NotFound::new);
            change.accept(account);
            return account;
        }));
    }

    private RuleViolation failed(@Nullable Account account, String name, Origin origin, String key) {
        system.run("sign-in", () -> log.failed(account, name, origin));
        return new RuleViolation(key);
    }
}
