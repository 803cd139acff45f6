package cn.qudao.reporting.output;

import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.reporting.domain.RunWatches;
import cn.qudao.reporting.domain.RunWatches.Watched;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reports as files. */
@Service
@Requires
public class ReportFiles {

    private static final long NOT_BEGUN = -1;

    private final ReportRunner runner;
    private final ReportWords words;
    private final AuditTrail audit;
    private final RunWatches watches;
    private final Map<String, ReportOutput> outputs = new TreeMap<>();

    ReportFiles(
            ReportRunner runner, ReportWords words, AuditTrail audit, RunWatches watches, List<ReportOutput> outputs) {
        this.runner = runner;
        this.words = words;
        this.audit = audit;
        this.watches = watches;
        outputs.forEach(output -> this.outputs.put(output.format(), output));
    }

    /** @throws RuleViolation for a format that there is not */
    public String mediaType(String format) {
        return output(format).mediaType();
    }

    /** Such as {@code R11-44-20260901-20260930.xlsx}. */
    public String fileName(ReportRequest request, String format) {
        return "%s-%s-%s-%s.%s"
                .formatted(
                        request.report().id(),
                        request.unit().code(),
                        compact(request.period().from().toString()),
                        compact(request.period().to().toString()),
                        format);
    }

    /** Writes the whole report, however long, without closing the stream; returns the number of rows. */
    public long write(ReportRequest request, String format, OutputStream out) {
        return write(request, format, Way.FILE, out, rows -> {});
    }

    /** @param progress is told the number of rows now and then */
    public long write(ReportRequest request, String format, Way way, OutputStream out, LongConsumer progress) {
        ReportOutput output = output(format);
        AtomicLong rows = new AtomicLong(NOT_BEGUN);
        try (Watched watched = watches.begin(request, way, format)) {
            try {
                long written = runner.run(request, (run, lines) -> {
                    rows.set(0);
                    output.write(run, new Counting(lines, rows, progress), out);
                    out.flush();
                    return rows.get();
                });
                watched.done(written);
                return written;
            } finally {
                // Also where the reader hangs up half way: what has left has left.
                if (rows.get() != NOT_BEGUN) {
                    watched.rows(rows.get());
                    tell(request, format, rows.get());
                }
            }
        }
    }

    private void tell(ReportRequest request, String format, long rows) {
        audit.record(AuditEvent.exported(
                        "Report",
                        request.report().id(),
                        words.title(request.report(), request.language()),
                        format,
                        rows,
                        Map.of(
                                "unit", request.unit().code(),
                                "level", request.rows().name(),
                                "from", request.period().from().toString(),
                                "to", request.period().to().toString(),
                                "filters", request.filters().toString()))
                .at(request.unit().place()));
    }

    private ReportOutput output(@Nullable String format) {
        ReportOutput output = format == null ? null : outputs.get(format);
        if (output == null) {
            throw RuleViolation.at("format", "reporting.format.unknown", String.join(", ", outputs.keySet()));
        }
        return output;
    }

    private static String compact(String date) {
        return date.replace("-", "");
    }

    private static class Counting implements Iterator<Line> {

        private static final int STEP = 1_000;

        private final Iterator<Line> lines;
        private final AtomicLong rows;
        private final LongConsumer progress;

        Counting(Iterator<Line> lines, AtomicLong rows, LongConsumer progress) {
            this.lines = lines;
            this.rows = rows;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Line next() {
            Line line = lines.next();
            if (!line.isSum() && rows.incrementAndGet() % STEP == 0) {
                progress.accept(rows.get());
            }
            return line;
        }
    }
}
