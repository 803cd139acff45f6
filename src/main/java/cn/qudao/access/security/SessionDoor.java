package cn.qudao.access.security;

import cn.qudao.access.domain.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At each request of a browser that has signed in: where the session has been ended, by whomever or by time, or no post is left, the browser
 * is a stranger from here on, and an open page finds itself at the sign-in.
 */
class SessionDoor extends OncePerRequestFilter {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final AtWork atWork;
    private final Sessions sessions;
    private final Clock clock;

    SessionDoor(AtWork atWork, Sessions sessions, Clock clock) {
        this.atWork = atWork;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AtWork.credential().isPresent()) {
            Optional<Standing> standing = atWork.standing();
            if (standing.filter(person -> person.active() != null).isEmpty()) {
                showOut(request);
            } else if (isUse(request)
                    && standing.get().lastSeenAt().plus(PRECISION).isBefore(clock.instant())) {
                sessions.seen(standing.get().sessionId());
            }
        }
        chain.doFilter(request, response);
    }

    private static void showOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** A page that only stands open beats its heart too; that does not keep the session awake. */
    private static boolean isUse(HttpServletRequest request) {
        return !"heartbeat".equals(request.getParameter("v-r"));
    }
}
