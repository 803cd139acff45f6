package cn.qudao.ivr;

/** How far a call has come, or how it ended. Named in the bundles as {@code ivr.state.<NAME>}. */
public enum CallState {
    /** The caller hears what there is. */
    MENU,
    /** One was chosen and has to be confirmed. */
    CONFIRM,
    ACCEPTED,
    /** A list or a rule was in the way. */
    REFUSED,
    CANCELLED,
    /** Too many wrong digits. */
    GIVEN_UP,
    HUNG_UP,
    TIMED_OUT,
    /** The caller's number is withheld, or that of no mobile phone. */
    NO_NUMBER,
    /** There is nothing that the caller could have. */
    NOTHING;

    public boolean isOpen() {
        return this == MENU || this == CONFIRM;
    }
}
