package cn.qudao.org.domain;

import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which outlets a list shows; null asks for nothing.
 *
 * @param below the unit that they lie below
 */
public record OutletFilter(
        @Nullable Place below,
        @Nullable String type,
        @Nullable String segment,
        @Nullable String tier,
        @Nullable State state) {

    public static final OutletFilter ALL = new OutletFilter(null, null, null, null, null);

    /** Whether every outlet below the place is asked for. */
    boolean isEmpty() {
        return type == null && segment == null && tier == null && state == null;
    }

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
