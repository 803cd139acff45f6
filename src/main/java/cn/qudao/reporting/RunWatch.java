package cn.qudao.reporting;

import java.time.Duration;
import java.time.Instant;

/** Is told of every run of a report when it is over, on the thread of whoever ran it: somebody may be waiting. */
public interface RunWatch {

    void ran(Run run);

    /**
     * One run.
     *
     * @param format of the file, or that of the screen
     * @param rows as far as it came
     * @param done whether it came to its end; else it failed, or nobody listened any more
     */
    record Run(ReportRequest request, Way way, String format, Instant at, Duration took, long rows, boolean done) {

        public static final String ON_THE_SCREEN = "screen";
    }

    /** How a run was asked for. */
    enum Way {
        SCREEN,
        FILE,
        REST,
        BACKGROUND,
        SUBSCRIPTION
    }
}
