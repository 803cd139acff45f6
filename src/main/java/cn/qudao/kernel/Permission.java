package cn.qudao.kernel;

import java.util.Set;

/**
 * Something a role may allow. Modules declare theirs as beans of {@link Permissions}; the name shown to people is the
 * bundle's {@code permission.<code>}.
 *
 * @param code as in {@code org.edit}: the module, then what it allows
 * @param grantedTo the shipped roles that have it from the start
 * @param ownWork it is work of the own hands at the own place and opens nothing of others: who administers the accounts of
 *     those who do it gives it without having it
 */
public record Permission(String code, Set<ShippedRole> grantedTo, boolean ownWork) {

    public static Permission of(String code, ShippedRole... grantedTo) {
        return new Permission(code, Set.of(grantedTo), false);
    }

    public static Permission ofOwnWork(String code, ShippedRole... grantedTo) {
        return new Permission(code, Set.of(grantedTo), true);
    }
}
