package cn.qudao.activation.report;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.RecordList;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The lines of the batches of R1: how far each came, and why no further. Each that was asked for leads to its seven steps. */
@Component
class BatchLineRecords extends RecordList {

    static final String ID = "R1L";

    private static final String RECOMMENDATION = "recommendation";

    private static final Map<String, String> ADDED_UP = Map.of(
            "BAD", BatchReport.BAD,
            "LISTS", BatchReport.LISTS,
            "RULES", BatchReport.RULES,
            "SUCCEEDED", BatchReport.SUCCEEDED,
            "FAILED", BatchReport.FAILED,
            "UNDER_WAY", BatchReport.UNDER_WAY);

    private final BatchFilters filters;

    BatchLineRecords(BatchFilters filters) {
        super(ID, "activation/r1", "lines", ActivationPermissions.MONITOR);
        this.filters = filters;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("id").hidden(),
                Column.number(RECOMMENDATION).hidden(),
                Column.time("time"),
                Column.text("fileName"),
                Column.number("lineNumber"),
                Column.sealed("subscriber"),
                Column.word("step"),
                Column.word(BatchFilters.LINE_RESULT),
                Column.word("problem"),
                Column.text("failReason"),
                Column.number("retries"));
    }

    @Override
    public String page() {
        return "recommendations";
    }

    @Override
    public String pageKey() {
        return RECOMMENDATION;
    }

    @Override
    public Optional<Sums> sums(ReportRequest request) {
        String result = request.filters().get(BatchFilters.LINE_RESULT);
        return Optional.of(new Sums(
                "R1",
                result == null ? BatchReport.ALL : Objects.requireNonNull(ADDED_UP.get(result)),
                Map.of(),
                Set.of(BatchFilters.LINE_RESULT)));
    }

    @Override
    public List<Filter> filters() {
        return filters.ofLines();
    }
}
