package cn.qudao.access;

import cn.qudao.kernel.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who holds a role at a unit today, so that he can be told something. */
public interface PostHolders {

    /** The enabled accounts with a post of the role at exactly that place; none where it lies outside the scope. */
    List<Long> at(Place place, String role);

    /** The enabled accounts with any post at exactly one of the places, by the key of the place. */
    Map<Long, List<Long>> at(Collection<Place> places);
}
