package cn.qudao.access.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The roles that the person may give, and over whose holders he stands: those that allow nothing that he may not do
 * himself. Work of the own hands does not count, or no administrator could have clerks.
 */
@Component
class GivableRoles {

    private final CurrentUser user;
    private final Scope scope;
    private final Set<String> ownWork;

    GivableRoles(List<Permissions> declared, CurrentUser user, Scope scope) {
        this.user = user;
        this.scope = scope;
        this.ownWork = declared.stream()
                .flatMap(module -> module.declared().stream())
                .filter(Permission::ownWork)
                .map(Permission::code)
                .collect(Collectors.toSet());
    }

    boolean hold(Role role) {
        return scope.isSystem()
                || role.permissions().stream()
                        .allMatch(permission ->
                                ownWork.contains(permission) || user.get().may(permission));
    }
}
