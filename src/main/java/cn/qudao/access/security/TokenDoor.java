package cn.qudao.access.security;

import cn.qudao.access.domain.Sessions;
import cn.qudao.kernel.WrongTries;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in a program that shows a valid token. It acts by the account's first post, or by the one of the account's posts
 * whose number it gives in {@code Qudao-Post}. Who shows one wrong token after the other is told to stop.
 */
class TokenDoor extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String POST = "Qudao-Post";
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final AtWork atWork;
    private final Sessions sessions;
    private final Clock clock;
    private final WrongTries wrong;

    TokenDoor(AtWork atWork, Sessions sessions, Clock clock) {
        this.atWork = atWork;
        this.sessions = sessions;
        this.clock = clock;
        this.wrong = new WrongTries(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Credential> shown = credential(request);
        shown.ifPresent(credential -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedInAuthentication(credential));
            SecurityContextHolder.setContext(context);
            atWork.standing()
                    .filter(standing -> standing.active() != null)
                    .ifPresentOrElse(this::used, SecurityContextHolder::clearContext);
        });
        if (shown.isPresent()
                && SecurityContextHolder.getContext().getAuthentication() == null
                && wrong.tooMany(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private void used(Standing standing) {
        if (standing.lastSeenAt().plus(PRECISION).isBefore(clock.instant())) {
            sessions.tokenUsed(standing.tokenId());
        }
    }

    private static Optional<Credential> credential(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String post = request.getHeader(POST);
        if (header == null
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || post != null && !post.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        String token = header.substring(SCHEME.length()).strip();
        return Optional.of(new Credential.Token(token, post == null ? 0 : Long.parseLong(post)));
    }
}
