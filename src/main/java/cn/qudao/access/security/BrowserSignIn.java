package cn.qudao.access.security;

import cn.qudao.access.domain.Attempt;
import cn.qudao.access.domain.Origin;
import cn.qudao.access.domain.Sessions;
import cn.qudao.access.domain.SignIn;
import cn.qudao.kernel.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Ties a session of the portal to the browser that has signed in. */
@Component
@OpenToAll("Who signs in holds no post yet.")
public class BrowserSignIn {

    private final SignIn signIn;
    private final Sessions sessions;
    private final AtWork atWork;
    private final RequestCache requests;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    BrowserSignIn(SignIn signIn, Sessions sessions, AtWork atWork, RequestCache requests) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.atWork = atWork;
        this.requests = requests;
    }

    public Attempt begin(String name, String password, HttpServletRequest request) {
        return signIn.begin(name, password, origin(request));
    }

    /** Where the browser goes next: to what it asked for before it was sent to sign in, or home. */
    public String finish(Attempt attempt, HttpServletRequest request, HttpServletResponse response) {
        String handle = signIn.finish(attempt);
        // A session id that somebody planted before the sign-in must be worth nothing after it.
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(new Credential.Session(handle)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        atWork.forget();
        return Optional.ofNullable(requests.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .map(BrowserSignIn::local)
                .orElse("/");
    }

    /** Ends the session for good; the caller leaves the page. */
    public void signOut(HttpServletRequest request) {
        atWork.standing()
                .ifPresent(standing ->
                        sessions.signOut(standing.sessionId(), standing.accountId(), standing.signInName()));
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /** Never to another host, whatever the request called this one; and without the mark of the saved request. */
    private static String local(String url) {
        return url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("^/*", "/").replaceFirst("[?&]continue$", "");
    }
}
