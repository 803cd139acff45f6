package cn.qudao.access.security;

import cn.qudao.access.ActingFor;
import cn.qudao.kernel.RuleViolation;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks for no password: who may start commands on the machine could as well work as the system, and work in the background
 * was asked for by somebody who had given his.
 */
@Component
class TerminalDoor implements ActingFor {

    private final AtWork atWork;

    TerminalDoor(AtWork atWork) {
        this.atWork = atWork;
    }

    @Override
    public <T> T run(String signInName, String command, Supplier<T> work) {
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        return as(new Credential.Terminal(name, command), () -> {
            Standing standing =
                    atWork.standing().orElseThrow(() -> new RuleViolation("access.account.unusable", signInName));
            if (standing.active() == null) {
                throw new RuleViolation("access.account.no-post", signInName);
            }
            return work.get();
        });
    }

    @Override
    public <T> T run(long account, long post, String what, Supplier<T> work) {
        return as(new Credential.Background(account, post, what), () -> {
            if (atWork.find().isEmpty()) {
                throw new RuleViolation("access.account.closed");
            }
            return work.get();
        });
    }

    private static <T> T as(Credential credential, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(credential));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
