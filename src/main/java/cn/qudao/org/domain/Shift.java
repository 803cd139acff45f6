package cn.qudao.org.domain;

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
        return Place.of(key + distance());
    }
}
