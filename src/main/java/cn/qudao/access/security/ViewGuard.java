package cn.qudao.access.security;

import cn.qudao.access.domain.Refusals;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.Requires;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a person into a view: one that carries neither mark is closed to everybody. */
@Component
class ViewGuard implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient CurrentUser user;
    private final transient Refusals refusals;

    ViewGuard(CurrentUser user, Refusals refusals) {
        this.user = user;
        this.refusals = refusals;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Class<?> view = context.getNavigationTarget();
        if (context.isErrorHandling() || view.isAnnotationPresent(OpenToAll.class)) {
            return context.allow();
        }
        Requires requires = view.getAnnotation(Requires.class);
        Optional<Actor> actor = user.find();
        if (requires != null && actor.filter(a -> a.mayAny(requires.value())).isPresent()) {
            return context.allow();
        }
        if (context.isNavigating() && actor.isPresent()) {
            refusals.record("View", context.getLocation().getPath());
        }
        return context.deny(view.getSimpleName());
    }
}
