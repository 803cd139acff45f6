package cn.qudao.keyarea.domain;

import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which key areas a list shows; null asks for nothing.
 *
 * @param below where they lie; null for the whole part of the post
 * @param kind a code of {@link cn.qudao.org.Dictionary#KEY_AREA_KIND}
 */
public record KeyAreaFilter(
        @Nullable Place below,
        @Nullable String kind,
        @Nullable Standing standing,
        @Nullable Boolean closed) {

    public static final KeyAreaFilter ALL = new KeyAreaFilter(null, null, null, null);

    /** How we stand against the strongest of the others; named in the bundles as {@code keyarea.standing.<NAME>}. */
    public enum Standing {
        /** No other operator has more outlets. */
        AHEAD,
        /** One has more. */
        BEHIND,
        /** Nobody has looked yet. */
        UNKNOWN
    }
}
