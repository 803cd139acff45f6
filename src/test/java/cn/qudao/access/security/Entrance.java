package cn.qudao.access.security;

import cn.qudao.access.AccessMother;
import cn.qudao.access.domain.Origin;
import cn.qudao.access.domain.SignIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a test work as a person. */
@Component
public class Entrance {

    private static final Origin DESK = new Origin("10.0.0.2", "Mozilla/5.0 (X11; Linux)");

    private final SignIn signIn;

    Entrance(SignIn signIn) {
        this.signIn = signIn;
    }

    /** From here on this thread is at work as an account that {@link AccessMother} opened. */
    public void enter(String account) {
        String handle = signIn.finish(signIn.begin(account, AccessMother.PASSWORD, DESK));
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInAuthentication(new Credential.Session(handle)));
    }

    public void leave() {
        SecurityContextHolder.clearContext();
    }
}
