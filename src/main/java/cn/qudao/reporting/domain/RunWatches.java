package cn.qudao.reporting.domain;

import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.RunWatch;
import cn.qudao.reporting.RunWatch.Run;
import cn.qudao.reporting.RunWatch.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the time of runs and tells whoever wants to know. */
@Component
public class RunWatches {

    private final ObjectProvider<RunWatch> watches;
    private final Clock clock;

    RunWatches(ObjectProvider<RunWatch> watches, Clock clock) {
        this.watches = watches;
        this.clock = clock;
    }

    /** To be closed when the run is over, whatever came of it. */
    public Watched begin(ReportRequest request, Way way, String format) {
        return new Watched(request, way, format, clock.instant());
    }

    /** A run under way. */
    public final class Watched implements AutoCloseable {

        private final ReportRequest request;
        private final Way way;
        private final String format;
        private final Instant at;
        private long rows;
        private boolean done;

        private Watched(ReportRequest request, Way way, String format, Instant at) {
            this.request = request;
            this.way = way;
            this.format = format;
            this.at = at;
        }

        /** So far. */
        public void rows(long count) {
            rows = count;
        }

        public void done(long count) {
            rows = count;
            done = true;
        }

        @Override
        public void close() {
            Run run = new Run(request, way, format, at, Duration.between(at, clock.instant()), rows, done);
            watches.forEach(watch -> watch.ran(run));
        }
    }
}
