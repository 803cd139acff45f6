package cn.qudao.supervision.domain;

/** Where an urging stands. Named in the bundles as {@code supervision.state.<NAME>}. */
public enum UrgingState {
    /** Nobody has answered. */
    OPEN,
    /** It waits for whoever urged to say how it ended. */
    ANSWERED,
    DONE,
    NOT_DONE,
    /** It need not have been; nobody is to blame. */
    CANCELLED;

    public boolean isOver() {
        return this != OPEN && this != ANSWERED;
    }
}
