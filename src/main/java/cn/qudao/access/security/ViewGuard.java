package cn.qudao.access.security;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.Requires;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.stereotype.Component;

/** Lets a person into a view: one that carries neither mark is closed to everybody. */
@Component
class ViewGuard implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient CurrentUser user;

    ViewGuard(CurrentUser user) {
        this.user = user;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Class<?> view = context.getNavigationTarget();
        if (context.isErrorHandling() || view.isAnnotationPresent(OpenToAll.class)) {
            return context.allow();
        }
        Requires requires = view.getAnnotation(Requires.class);
        boolean allowed = requires != null
                && user.find().filter(actor -> actor.mayAny(requires.value())).isPresent();
        return allowed ? context.allow() : context.deny(view.getSimpleName());
    }
}
