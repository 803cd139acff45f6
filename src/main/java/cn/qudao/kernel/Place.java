package cn.qudao.kernel;

/**
 * Where something stands in the hierarchy: the key of a unit and the interval of all that lies below it.
 *
 * @param key 18 decimal digits: region 2, district 3, grid 4, outlet 5, clerk 4; zeros from the unit's own level down
 */
public record Place(long key, Level level) {

    /** The whole province; every other place lies in it. */
    public static final Place ROOT = new Place(0, Level.PROVINCE);

    public Place {
        if (key < 0 || key >= Level.PROVINCE.span() || key % level.span() != 0) {
            throw new IllegalArgumentException("No " + level + " has the key " + key);
        }
    }

    /** The place whose key it is: the zeros at the end tell the level, for nothing is numbered 0. */
    public static Place of(long key) {
        for (Level level : Level.values()) {
            if (key % level.span() == 0) {
                return new Place(key, level);
            }
        }
        throw new IllegalArgumentException("No key: " + key);
    }

    public long lo() {
        return key;
    }

    public long hi() {
        return key + level.span() - 1;
    }

    public boolean contains(long other) {
        return lo() <= other && other <= hi();
    }

    public boolean contains(Place other) {
        return contains(other.key) && !other.level.isAbove(level);
    }

    /** The place above this one at the given level, or this one where the level is its own. */
    public Place at(Level wanted) {
        if (level.isAbove(wanted)) {
            throw new IllegalArgumentException(this + " lies above " + wanted);
        }
        return new Place(key - key % wanted.span(), wanted);
    }

    /** The n-th place that was ever given out below this one, counted from 1. */
    public Place child(long ordinal) {
        Level below = level.below().orElseThrow(() -> new IllegalStateException("Nothing lies below a clerk"));
        if (ordinal < 1 || ordinal > below.capacity()) {
            throw new RuleViolation("org.level-full", below.capacity());
        }
        return new Place(key + ordinal * below.span(), below);
    }

    /** Which child of the place above this one is, counted from 1; 0 for the province. */
    public long ordinal() {
        return level.above().map(above -> key % above.span() / level.span()).orElse(0L);
    }
}
