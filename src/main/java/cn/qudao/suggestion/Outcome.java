package cn.qudao.suggestion;

/** What came of a suggestion, as lists ask for it. Named in the bundles as {@code suggestion.outcome.<NAME>}. */
public enum Outcome {
    /** Stood before a clerk. */
    SHOWN(false, false, false, false),
    DECLINED(false, true, false, false),
    /** The clerk asked for its activation. */
    RECOMMENDED(false, false, true, false),
    /** Activated within a month, by whichever door. */
    TAKEN(false, false, false, true),
    /** Worked out for a number of the hold-out group, and not shown. */
    HELD_OUT(true, false, false, false),
    /** Activated all the same. */
    HELD_OUT_TAKEN(true, false, false, true);

    private final boolean heldOut;
    private final boolean declined;
    private final boolean recommended;
    private final boolean taken;

    Outcome(boolean heldOut, boolean declined, boolean recommended, boolean taken) {
        this.heldOut = heldOut;
        this.declined = declined;
        this.recommended = recommended;
        this.taken = taken;
    }

    public boolean heldOut() {
        return heldOut;
    }

    public boolean declined() {
        return declined;
    }

    public boolean recommended() {
        return recommended;
    }

    public boolean taken() {
        return taken;
    }
}
