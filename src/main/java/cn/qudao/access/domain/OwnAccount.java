package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Preferences.Appearance;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What everybody may do about the own account, whatever the post: also where the home unit lies outside of it. */
@Service
@Requires
public class OwnAccount {

    private final SystemTransaction system;
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final AuditLog audit;
    private final CurrentUser user;
    private final SessionAtWork atWork;
    private final Clock clock;

    OwnAccount(
            SystemTransaction system,
            AccountRepository accounts,
            PostRepository posts,
            SessionRepository sessions,
            Passwords passwords,
            LockOut lockOut,
            AuditLog audit,
            CurrentUser user,
            SessionAtWork atWork,
            Clock clock) {
        this.system = system;
        this.accounts = accounts;
        this.posts = posts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.audit = audit;
        this.user = user;
        this.atWork = atWork;
        this.clock = clock;
    }

    /** All sessions but this one end with the old password. */
    public void changePassword(String present, String wanted) {
        Account account = account();
        Origin here = new Origin("account:" + account.id().value(), "");
        lockOut.attempt(account.signInName(), here);
        if (!passwords.match(present, account.passwordHash())) {
            throw RuleViolation.at("present", "access.password.wrong");
        }
        lockOut.succeeded(account.signInName(), here);
        PasswordRules.check("wanted", wanted, account.signInName());
        if (present.equals(wanted)) {
            throw RuleViolation.at("wanted", "access.password.same");
        }
        String hash = passwords.hash(wanted);
        change(own -> own.setPassword(hash, false));
        endOtherSessions();
    }

    public void prefer(Locale language, Appearance appearance) {
        change(own -> own.prefer(language, appearance));
        atWork.forget();
    }

    public List<SessionRow> sessions() {
        return system.read(
                "own sessions",
                () -> sessions.live(user.get().accountId(), Sessions.idleSince(clock), Sessions.oldest(clock)).stream()
                        .map(session -> session.row(session.getId() == atWork.sessionId()))
                        .toList());
    }

    public void endSession(long id) {
        system.run("own sessions", () -> {
            if (sessions.end(id, user.get().accountId(), clock.instant()) == 0) {
                throw new NotFound();
            }
            tell();
        });
    }

    public void endOtherSessions() {
        system.run("own sessions", () -> {
            if (sessions.endAll(user.get().accountId(), atWork.sessionId(), clock.instant()) > 0) {
                tell();
            }
        });
    }

    public SecondFactor newSecondFactor() {
        return SecondFactor.fresh(user.get().signInName());
    }

    /** The recovery codes; they are shown this once. */
    public List<String> enrol(SecondFactor factor, String code) {
        List<String> recovery = SecondFactor.freshRecoveryCodes();
        change(own -> own.enrol(factor.secret(), code, recovery, clock.instant()));
        return recovery;
    }

    /** The code shows that it is not somebody else at an open screen. */
    public void dropSecondFactor(String code) {
        long account = user.get().accountId();
        if (system.read(
                "own account",
                () -> posts.secondFactors(account, LocalDate.now(clock)).contains(true))) {
            throw new RuleViolation("access.second-factor.required");
        }
        Origin here = new Origin("account:" + account, "");
        lockOut.attempt(user.get().signInName(), here);
        change(own -> {
            if (!own.acceptCode(code, clock.instant())) {
                throw RuleViolation.at("code", "access.sign-in.wrong-code");
            }
            own.dropSecondFactor();
        });
        lockOut.succeeded(user.get().signInName(), here);
    }

    public record Profile(String signInName, String displayName, Appearance appearance, boolean secondFactor) {}

    public Profile profile() {
        return account().profile();
    }

    private void tell() {
        audit.record(AuditEvent.of(
                AuditAction.SESSION_ENDED,
                "Account",
                Long.toString(user.get().accountId()),
                user.get().signInName()));
    }

    private Account account() {
        return system.read(
                "own account", () -> accounts.findById(user.get().accountId()).orElseThrow(NotFound::new));
    }

    private void change(Consumer<Account> change) {
        system.run(
                "own account",
                () -> change.accept(accounts.findById(user.get().accountId()).orElseThrow(NotFound::new)));
    }
}
