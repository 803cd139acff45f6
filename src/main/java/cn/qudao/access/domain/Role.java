package cn.qudao.access.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set of permissions with a name. */
@Entity
@Table(name = "access_role")
@Unscoped("Roles are the same in the whole province.")
final class Role {

    private static final int LONGEST_NAME = 60;

    @Id
    private long id;

    private String code;
    /** Null where the shipped name of the bundles holds. */
    private @Nullable String name;

    @Convert(converter = PermissionCodes.class)
    private Set<String> permissions;

    private boolean needsSecondFactor;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Role() {}

    private Role(String code, @Nullable String name) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.permissions = Set.of();
    }

    static Role shipped(ShippedRole role) {
        return new Role(role.name(), null);
    }

    static Role named(String name) {
        String stripped = checked(name);
        return new Role("R" + Long.toString(Ids.next(), 36), stripped);
    }

    void rename(String newName) {
        this.name = checked(newName);
    }

    void allow(Collection<String> codes, boolean withSecondFactor) {
        this.permissions = Set.copyOf(codes);
        this.needsSecondFactor = withSecondFactor;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "access.role.bad-name", LONGEST_NAME);
        }
        return stripped;
    }

    void grant(Collection<String> more) {
        Set<String> all = new TreeSet<>(permissions);
        all.addAll(more);
        permissions = Set.copyOf(all);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable
    String name() {
        return name;
    }

    Set<String> permissions() {
        return permissions;
    }

    RoleRow row() {
        return new RoleRow(code, name, permissions, needsSecondFactor);
    }
}
