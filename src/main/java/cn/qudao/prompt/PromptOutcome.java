package cn.qudao.prompt;

/** What became of a prompt. Named in the bundles as {@code prompt.outcome.<NAME>}. */
public enum PromptOutcome {
    DUE,
    SENT,
    /** Outside the hours of work, or so late that the customer has gone. */
    TOO_LATE,
    /** No telephone is kept of the clerk, or there was none. */
    NO_PHONE,
    /** There is nothing to recommend, or the customer is to be left alone. */
    NOTHING_FITS,
    /** It could not be worded. */
    BROKEN
}
