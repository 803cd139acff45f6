package cn.qudao.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which roles there are, for what is kept by role. */
public interface RoleNames {

    /** In the order in which they were made; the shipped ones first. */
    List<RoleName> all();

    /** @param name null where the shipped name holds, in the bundles as {@code access.role.<code>} */
    record RoleName(String code, @Nullable String name) {}
}
