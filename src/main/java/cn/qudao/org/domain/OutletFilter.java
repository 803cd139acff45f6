package cn.qudao.org.domain;

import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which outlets a list shows; null asks for nothing.
 *
 * @param below the unit that they lie below
 * @param star how many stars; {@link #NO_STAR} for outlets without
 */
public record OutletFilter(
        @Nullable Place below,
        @Nullable String type,
        @Nullable String segment,
        @Nullable String tier,
        @Nullable Integer star,
        @Nullable State state) {

    public static final int NO_STAR = 0;

    public static final OutletFilter ALL = new OutletFilter(null, null, null, null, null, null);

    /** Named in the bundles as {@code org.outlet.state.<NAME>}. */
    public enum State {
        /** At work and counted (row 36). */
        VALID,
        /** At work and not counted. */
        INVALID,
        /** No longer at work. */
        STOPPED
    }
}
