package cn.qudao.org;

import cn.qudao.kernel.Place;
import java.time.LocalDate;

/**
 * A unit has got another place, and all below it with it. Master data of other modules that follows its unit takes the
 * new keys; facts keep the place they had.
 */
public record UnitsMoved(UnitId unit, Place from, Place to, LocalDate on) {

    /** Gives what lies in the moved place its new keys, table by table. */
    public void shift(Follower... followers) {
        for (Follower follower : followers) {
            follower.shift(from.lo(), from.hi(), to.key() - from.key());
        }
    }

    /** A repository's statement that adds to the keys from {@code lo} to {@code hi}. */
    @FunctionalInterface
    public interface Follower {

        void shift(long lo, long hi, long by);
    }
}
