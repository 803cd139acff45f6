package cn.qudao.access.domain;

import cn.qudao.kernel.OpenToAll;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a session on its way. */
@Service
@Transactional
@OpenToAll("Called by the doors for the session that knocks.")
public class Sessions {

    private final SessionRepository sessions;
    private final Clock clock;

    Sessions(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void seen(long session) {
        sessions.seen(session, clock.instant());
    }

    public void end(long session) {
        sessions.end(session, clock.instant());
    }

    public void actAs(long session, long post) {
        sessions.actAs(session, post);
    }
}
