package cn.qudao.access;

import cn.qudao.kernel.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which roles there are, for what is kept by role. */
public interface RoleNames {

    /** In the order in which they were made; the shipped ones first. */
    List<RoleName> all();

    /** @throws RuleViolation at the field {@code roles} */
    default void requireKnown(Set<String> codes) {
        Set<String> known = all().stream().map(RoleName::code).collect(Collectors.toSet());
        if (!known.containsAll(codes)) {
            throw RuleViolation.at("roles", "access.roles.unknown");
        }
    }

    /** @param name null where the shipped name holds, in the bundles as {@code access.role.<code>} */
    record RoleName(String code, @Nullable String name) {}
}
