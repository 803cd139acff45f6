package cn.qudao.kernel;

import java.util.List;
import java.util.Set;

/**
 * Who is acting, and by which post: everything that a rule may need to know of the person.
 *
 * @param place the post's unit and all below it
 * @param excluded what lies below the unit but is refused to this post (row 6)
 */
public record Actor(
        long accountId,
        String signInName,
        String displayName,
        long postId,
        long unitId,
        String role,
        Place place,
        List<Place> excluded,
        Set<String> permissions) {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Whether any of the permissions is held; none asked for means yes. */
    public boolean mayAny(String... wanted) {
        return wanted.length == 0 || List.of(wanted).stream().anyMatch(permissions::contains);
    }

    public boolean sees(long key) {
        return place.contains(key) && excluded.stream().noneMatch(e -> e.contains(key));
    }
}
