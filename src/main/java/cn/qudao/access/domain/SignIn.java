package cn.qudao.access.domain;

import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** From a name and a password to a session. */
@Service
@OpenToAll("Who signs in holds no post yet.")
public class SignIn {

    private final SystemTransaction system;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final SignInRepository records;
    private final Passwords passwords;
    private final Clock clock;

    SignIn(
            SystemTransaction system,
            AccountRepository accounts,
            SessionRepository sessions,
            SignInRepository records,
            Passwords passwords,
            Clock clock) {
        this.system = system;
        this.accounts = accounts;
        this.sessions = sessions;
        this.records = records;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The handle of the new session. The answer does not tell a wrong name from a wrong password. */
    public String begin(String name, String password, Origin origin) {
        Optional<Account> account = system.get("sign-in", () -> accounts.findBySignInName(Account.signInName(name)));
        String hash =
                account.filter(Account::isEnabled).map(Account::passwordHash).orElse(null);
        boolean ok = passwords.match(password, hash);
        String handle = Handles.fresh();
        system.run("sign-in", () -> {
            Account current =
                    account.flatMap(a -> accounts.findById(a.id().value())).orElse(null);
            records.save(new SignInRecord(current, ok, origin, clock.instant()));
            if (ok && current != null) {
                current.signedIn(clock.instant());
                sessions.save(new PortalSession(current.id(), handle, false, origin, clock.instant()));
            }
        });
        if (!ok) {
            throw new RuleViolation("access.sign-in.failed");
        }
        return handle;
    }
}
