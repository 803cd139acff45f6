package cn.qudao.access;

import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import java.util.List;

/**
 * An account to be opened, with the posts it begins with. It has no password yet.
 *
 * @param place the unit's; both together save a look-up for each of thousands
 */
public record NewAccount(String signInName, String displayName, UnitId unit, Place place, List<NewPost> posts) {

    /** A post at the account's own unit from today on. */
    public static NewAccount withPost(String signInName, String displayName, UnitId unit, Place place, String role) {
        return new NewAccount(signInName, displayName, unit, place, List.of(new NewPost(role, unit, place)));
    }

    /** @param role the role's code; for a shipped one the name of the {@link cn.qudao.kernel.ShippedRole} */
    public record NewPost(String role, UnitId unit, Place place) {}
}
