package cn.qudao.activation;

/** What came of one step. */
public enum StepOutcome {
    PASSED,
    /** The activation ends here. */
    REFUSED,
    /** Not yet: it is tried again. */
    RETRY,
    /** Known already, or too late to matter. */
    IGNORED
}
