package cn.qudao.card;

/** What becomes of the service when the free time is over (row 102). Named in the bundles as {@code card.after.<NAME>}. */
public enum AfterFree {
    RENEWED,
    /** The customer wants no more, or has said nothing until it was over; the platform has yet to stop it. */
    STOPPING,
    STOPPED,
    /** The platform would not stop it: a person has to look. */
    UNSTOPPED
}
