package cn.qudao.kernel;

import java.util.Optional;

/**
 * The six levels of the hierarchy (row 1). Each owns a fixed number of decimal digits of the scope key, so that a unit
 * and everything below it are one interval of keys.
 */
public enum Level {
    PROVINCE(0),
    REGION(2),
    DISTRICT(3),
    GRID(4),
    OUTLET(5),
    CLERK(4);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** How many keys a unit of this level covers: itself and all places that may ever stand below it. */
    public long span() {
        long span = 1;
        for (int i = ordinal() + 1; i < values().length; i++) {
            span *= (long) Math.pow(10, values()[i].digits);
        }
        return span;
    }

    /** How many children a unit of the level above can ever have had, moved and stopped ones included. */
    public long capacity() {
        return (long) Math.pow(10, digits) - 1;
    }

    public Optional<Level> above() {
        return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    public Optional<Level> below() {
        return this == CLERK ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    public boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }
}
