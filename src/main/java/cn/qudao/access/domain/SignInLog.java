package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes every attempt down twice: for the statistics of use, and into the audit trail. */
@Component
class SignInLog {

    private final SignInRepository records;
    private final AuditLog audit;
    private final Clock clock;

    SignInLog(SignInRepository records, AuditLog audit, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    void succeeded(Account account, Origin origin) {
        write(account, account.signInName(), origin, true);
    }

    void failed(@Nullable Account account, String name, Origin origin) {
        write(account, name, origin, false);
    }

    private void write(@Nullable Account account, String name, Origin origin, boolean ok) {
        SignInRecord attempt = new SignInRecord(account, ok, origin, clock.instant());
        records.save(attempt);
        audit.note(new AuditNote(
                ok ? AuditAction.SIGNED_IN : AuditAction.SIGN_IN_FAILED,
                attempt.place(),
                account == null ? null : account.id().value(),
                account == null ? null : account.signInName(),
                "Account",
                account == null ? null : Long.toString(account.id().value()),
                // A name that nobody has may be a password typed into the wrong field.
                account == null ? "?" : name,
                null,
                null));
    }
}
