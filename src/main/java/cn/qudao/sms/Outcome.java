package cn.qudao.sms;

/** What became of a message that has come in. Named in the bundles as {@code sms.outcome.<NAME>}. */
public enum Outcome {
    /** An activation was asked for, and goes its way. */
    ACCEPTED,
    /** A list or a rule was in the way. */
    REFUSED,
    /** A customer has said what he wants, or hears how it stands. */
    ANSWERED,
    /** It is no order. */
    MALFORMED,
    /** Nobody at work has the number. */
    STRANGER,
    /** Too many wrong ones have come from the number. */
    LIMITED,
    /** A part of a long message that is not whole yet. */
    PART,
    /** A part of one that is. */
    JOINED,
    /** From no phone: nothing is answered, for it may answer by itself. */
    IGNORED,
    /** It could not be worked off. */
    BROKEN
}
