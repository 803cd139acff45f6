package cn.qudao.supervision.domain;

/** How an urging ends. Named in the bundles as {@code supervision.state.<NAME>}. */
public enum Outcome {
    DONE(UrgingState.DONE, StepKind.DONE),
    NOT_DONE(UrgingState.NOT_DONE, StepKind.NOT_DONE),
    CANCELLED(UrgingState.CANCELLED, StepKind.CANCELLED);

    private final UrgingState state;
    private final StepKind step;

    Outcome(UrgingState state, StepKind step) {
        this.state = state;
        this.step = step;
    }

    UrgingState state() {
        return state;
    }

    StepKind step() {
        return step;
    }
}
