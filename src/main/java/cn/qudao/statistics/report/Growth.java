package cn.qudao.statistics.report;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.ReportRequest;
import java.util.List;
import java.util.Map;

/**
 * By how much successes have grown, which some reports say without being asked. Where the same comparison is asked for, it says that
 * too, and once is enough.
 */
final class Growth {

    static final String SINCE_PREVIOUS = "growth";
    /** Of the last day. */
    static final String SINCE_DAY_BEFORE = "sinceDayBefore";

    static final String SINCE_LAST_YEAR = "yearGrowth";

    private static final Map<String, Comparison> SAID_BY = Map.of(
            SINCE_PREVIOUS, Comparison.PREVIOUS,
            SINCE_DAY_BEFORE, Comparison.PREVIOUS,
            SINCE_LAST_YEAR, Comparison.YEAR);

    private Growth() {}

    static List<Column> once(ReportRequest request, List<Column> columns) {
        return columns.stream()
                .filter(column -> !SAID_BY.containsKey(column.key())
                        || !request.comparisons().contains(SAID_BY.get(column.key())))
                .toList();
    }
}
