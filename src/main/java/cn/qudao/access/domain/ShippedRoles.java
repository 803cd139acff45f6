package cn.qudao.access.domain;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import cn.qudao.kernel.ShippedRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At each start, before anything else: makes the shipped roles that are missing, and gives a permission that a module has
 * newly declared to the roles it names. Only once, so that what an administrator takes away stays away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedRoles implements ApplicationRunner {

    private final List<Permissions> declared;
    private final RoleRepository roles;
    private final KnownPermissionRepository known;

    ShippedRoles(List<Permissions> declared, RoleRepository roles, KnownPermissionRepository known) {
        this.declared = declared;
        this.roles = roles;
        this.known = known;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Map<String, Role> byCode = roles.findAll().stream().collect(Collectors.toMap(Role::code, Function.identity()));
        Set<String> before =
                known.findAll().stream().map(KnownPermission::getId).collect(Collectors.toSet());
        List<Permission> fresh = declared.stream()
                .flatMap(module -> module.declared().stream())
                .filter(permission -> !before.contains(permission.code()))
                .toList();
        Arrays.stream(ShippedRole.values())
                .filter(role -> !byCode.containsKey(role.name()))
                .forEach(role -> byCode.put(role.name(), roles.save(Role.shipped(role))));
        for (Permission permission : fresh) {
            permission.grantedTo().forEach(role -> requireRole(byCode, role).grant(List.of(permission.code())));
        }
        known.saveAll(fresh.stream()
                .map(permission -> new KnownPermission(permission.code()))
                .toList());
    }

    private static Role requireRole(Map<String, Role> roles, ShippedRole role) {
        return java.util.Objects.requireNonNull(roles.get(role.name()));
    }
}
