package cn.qudao.keyarea.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which key areas a list shows; null asks for nothing.
 *
 * @param unit the code of a unit that they lie in or below
 * @param kind a code of {@link cn.qudao.org.Dictionary#KEY_AREA_KIND}
 */
public record KeyAreaFilter(
        @Nullable String unit,
        @Nullable String kind,
        @Nullable Standing standing,
        boolean closed) {

    public static final KeyAreaFilter ALL = new KeyAreaFilter(null, null, null, false);

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
