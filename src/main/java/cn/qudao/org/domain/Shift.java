package cn.qudao.org.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;

/** What a move does to every key of the moved interval: adds the same number. */
record Shift(Place from, Place to) {

    Shift {
        if (from.level() != to.level()) {
            throw new IllegalArgumentException(from + " cannot become " + to);
        }
    }

    long distance() {
        return to.key() - from.key();
    }

    Place apply(long key) {
        if (!from.contains(key)) {
            throw new IllegalArgumentException(key + " does not lie below " + from);
        }
        long moved = key + distance();
        return new Place(moved, levelOf(moved));
    }

    /** The lowest level whose digits are not all zero. */
    private static Level levelOf(long key) {
        Level level = Level.CLERK;
        while (level != Level.PROVINCE && key % level.above().orElseThrow().span() == 0) {
            level = level.above().orElseThrow();
        }
        return level;
    }
}
