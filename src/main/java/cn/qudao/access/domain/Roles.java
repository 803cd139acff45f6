package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.ACCOUNTS;
import static cn.qudao.access.AccessPermissions.ROLES;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each role may do; an edit holds from everybody's next click on. */
@Service
@Requires(ROLES)
@Transactional
public class Roles {

    private final RoleRepository roles;
    private final GivableRoles givable;
    private final List<Permissions> declared;
    private final CurrentUser user;

    Roles(RoleRepository roles, GivableRoles givable, List<Permissions> declared, CurrentUser user) {
        this.roles = roles;
        this.givable = givable;
        this.declared = declared;
        this.user = user;
    }

    @Transactional(readOnly = true)
    @Requires({ROLES, ACCOUNTS})
    public List<RoleRow> all() {
        return roles.findAll(Sort.by("id")).stream().map(Role::row).toList();
    }

    /** Those that the person may give to somebody. */
    @Transactional(readOnly = true)
    @Requires(ACCOUNTS)
    public List<RoleRow> givable() {
        return roles.findAll(Sort.by("id")).stream()
                .filter(givable::hold)
                .map(Role::row)
                .toList();
    }

    /** The codes of all permissions there are, by module. */
    public Map<String, List<String>> permissions() {
        return declared.stream()
                .flatMap(module -> module.declared().stream())
                .map(Permission::code)
                .collect(Collectors.groupingBy(
                        code -> code.substring(0, code.indexOf('.')), TreeMap::new, Collectors.toList()));
    }

    public String create(String name) {
        return roles.save(Role.named(name)).code();
    }

    /** @param name null to leave it */
    public void edit(String code, @Nullable String name, Collection<String> permissions, boolean needsSecondFactor) {
        Role role = roles.findByCode(code).orElseThrow(NotFound::new);
        boolean own = user.find().filter(actor -> actor.role().equals(code)).isPresent();
        if (own && !permissions.contains(ROLES)) {
            throw RuleViolation.at("permissions", "access.role.locking-oneself-out");
        }
        if (name != null) {
            role.rename(name);
        }
        role.allow(permissions, needsSecondFactor);
    }
}
