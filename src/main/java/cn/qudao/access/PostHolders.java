package cn.qudao.access;

import cn.qudao.kernel.Place;
import java.util.List;

/** Who holds a role at a unit today, so that he can be told something. */
public interface PostHolders {

    /** The enabled accounts with a post of the role at exactly that place; none where it lies outside the scope. */
    List<Long> at(Place place, String role);
}
