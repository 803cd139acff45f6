package cn.qudao.access.security;

import cn.qudao.access.ActingFor;
import cn.qudao.kernel.RuleViolation;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks for no password: who may start commands on the machine could as well work as the system. */
@Component
class TerminalDoor implements ActingFor {

    private final AtWork atWork;

    TerminalDoor(AtWork atWork) {
        this.atWork = atWork;
    }

    @Override
    public <T> T run(String signInName, String command, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        context.setAuthentication(new SignedInAuthentication(new Credential.Terminal(name, command)));
        SecurityContextHolder.setContext(context);
        try {
            Standing standing =
                    atWork.standing().orElseThrow(() -> new RuleViolation("access.account.unusable", signInName));
            if (standing.active() == null) {
                throw new RuleViolation("access.account.no-post", signInName);
            }
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
