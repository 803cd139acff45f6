package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.OpenToAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a session on its way. */
@Service
@Transactional
@OpenToAll("Called by the doors for the session that knocks.")
public class Sessions {

    /** How long a session lasts without use, and how long at the most. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration LONGEST = Duration.ofHours(12);

    private final SessionRepository sessions;
    private final TokenRepository tokens;
    private final AuditLog audit;
    private final Clock clock;

    Sessions(SessionRepository sessions, TokenRepository tokens, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only what was seen after this is still awake. */
    public static Instant idleSince(Clock clock) {
        return clock.instant().minus(IDLE);
    }

    /** Only what began after this still counts. */
    public static Instant oldest(Clock clock) {
        return clock.instant().minus(LONGEST);
    }

    public void seen(long session) {
        sessions.seen(session, clock.instant());
    }

    public void tokenUsed(long token) {
        tokens.used(token, clock.instant());
    }

    public void signOut(long session, long account, String signInName) {
        if (sessions.end(session, account, clock.instant()) > 0) {
            audit.record(AuditEvent.of(AuditAction.SIGNED_OUT, "Account", Long.toString(account), signInName));
        }
    }

    /** @param label how people call the post that is taken up */
    public void actAs(long session, long post, String label) {
        sessions.actAs(session, post);
        audit.record(AuditEvent.of(AuditAction.POST_SWITCHED, "Post", Long.toString(post), label));
    }
}
