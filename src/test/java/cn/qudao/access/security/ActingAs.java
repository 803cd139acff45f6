package cn.qudao.access.security;

import cn.qudao.access.AccessMother;
import cn.qudao.access.domain.Origin;
import cn.qudao.access.domain.SignIn;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a test's thread into a person's place, by a real session of a real account. */
@Component
public class ActingAs {

    private static final Origin DESK = new Origin("10.0.0.2", "Mozilla/5.0 (X11; Linux)");

    private final SignIn signIn;
    private final AtWork atWork;

    ActingAs(SignIn signIn, AtWork atWork) {
        this.signIn = signIn;
        this.atWork = atWork;
    }

    /** A session of its own, to come back to with {@link #resume}. */
    public String enter(String signInName) {
        String handle = signIn.finish(signIn.begin(signInName, AccessMother.PASSWORD, DESK));
        resume(handle);
        return handle;
    }

    /** As the next request would: everything is read again. */
    public void resume(String handle) {
        atWork.forget();
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInAuthentication(new Credential.Session(handle)));
    }

    /** Also from a window that is still open. */
    public void leave() {
        VaadinSession window = VaadinSession.getCurrent();
        if (window != null && window.getSession() != null) {
            window.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        }
        SecurityContextHolder.clearContext();
    }
}
