package cn.qudao.reporting;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reports for other modules, which keep, make and send them; always in the scope of the post at work. */
public interface Reports {

    /** The formats of files, as in their names. */
    List<String> FORMATS = List.of("pdf", "xlsx", "csv");

    /** Empty where there is no such report, or no longer. */
    Optional<ReportDefinition> find(String id);

    /** Whether the post at work may open it. */
    boolean isOpen(ReportDefinition report);

    String title(ReportDefinition report, Locale language);

    /** What an address asks for, as people say it: period, unit, level, filters. What means nothing any more is left out. */
    List<String> describe(ReportDefinition report, Map<String, String> parameters, Locale language);

    /** The one parser of addresses; it throws what {@link #parseKept} does, and also for a unit outside the scope. */
    ReportRequest parse(String id, Map<String, String> parameters, Locale language);

    /**
     * The one parser of addresses. Of what somebody has kept, the unit may lie outside the scope: then it is that of the post.
     *
     * @throws cn.qudao.kernel.NotFound for an unknown report
     * @throws cn.qudao.kernel.Refused for a report that the post may not open
     * @throws cn.qudao.kernel.RuleViolation naming the parameter that cannot be right
     */
    ReportRequest parseKept(String id, Map<String, String> parameters, Locale language);

    String fileName(ReportRequest request, String format);

    String mediaType(String format);

    /**
     * Writes the whole report, however long, without closing the stream.
     *
     * @param progress is told the number of rows now and then
     * @return the number of rows
     */
    long write(ReportRequest request, String format, RunWatch.Way way, OutputStream out, LongConsumer progress);
}
