package cn.qudao.plaque.domain;

import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which plaques a list shows; null asks for nothing.
 *
 * @param below where the units lie; null for the whole part of the post
 * @param kind a code of {@link cn.qudao.org.Dictionary#PLAQUE_KIND}
 * @param inForce whether it hangs
 */
public record PlaqueFilter(
        @Nullable Place below,
        @Nullable String kind,
        @Nullable Integer stars,
        @Nullable Boolean inForce) {

    public static final PlaqueFilter ALL = new PlaqueFilter(null, null, null, null);
}
