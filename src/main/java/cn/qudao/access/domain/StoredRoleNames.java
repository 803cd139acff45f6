package cn.qudao.access.domain;

import cn.qudao.access.RoleNames;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

@Component
class StoredRoleNames implements RoleNames {

    private final RoleRepository roles;

    StoredRoleNames(RoleRepository roles) {
        this.roles = roles;
    }

    @Override
    public List<RoleName> all() {
        return roles.findAll(Sort.by("id")).stream()
                .map(role -> new RoleName(role.code(), role.name()))
                .toList();
    }
}
