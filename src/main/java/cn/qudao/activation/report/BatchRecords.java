package cn.qudao.activation.report;

import static cn.qudao.activation.report.BatchReport.ALL;
import static cn.qudao.activation.report.BatchReport.BAD;
import static cn.qudao.activation.report.BatchReport.FAILED;
import static cn.qudao.activation.report.BatchReport.LISTS;
import static cn.qudao.activation.report.BatchReport.RULES;
import static cn.qudao.activation.report.BatchReport.SUCCEEDED;
import static cn.qudao.activation.report.BatchReport.UNDER_WAY;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.RecordList;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The batches behind R1, the latest first. The figures of a batch lead to its lines. */
@Component
class BatchRecords extends RecordList {

    static final String ID = "R1B";

    private final BatchFilters filters;

    BatchRecords(BatchFilters filters) {
        super(ID, "activation/r1", "batches", ActivationPermissions.MONITOR);
        this.filters = filters;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("id").hidden(),
                Column.time("time"),
                Column.text("fileName"),
                Column.text("submitter"),
                Column.text("product"),
                Column.count(ALL).leadsTo(lines()),
                lines(BAD, "BAD"),
                lines(LISTS, "LISTS"),
                lines(RULES, "RULES"),
                lines(SUCCEEDED, "SUCCEEDED"),
                lines(FAILED, "FAILED"),
                lines(UNDER_WAY, "UNDER_WAY"),
                Column.ratio("successRate", SUCCEEDED, ALL)
                        .leadsTo(lines().with(BatchFilters.LINE_RESULT, "SUCCEEDED")),
                Column.time("finishedAt"));
    }

    private static Column lines(String key, String result) {
        return Column.count(key).leadsTo(lines().with(BatchFilters.LINE_RESULT, result));
    }

    private static Drill lines() {
        return Drill.to(BatchLineRecords.ID).taking(BatchFilters.BATCH, "id");
    }

    @Override
    public Optional<Sums> sums(ReportRequest request) {
        Map<String, String> same = Stream.of(ALL, BAD, LISTS, RULES, SUCCEEDED, FAILED, UNDER_WAY)
                .collect(Collectors.toMap(UnaryOperator.identity(), UnaryOperator.identity()));
        return Optional.of(new Sums("R1", "batches", same, Set.of()));
    }

    @Override
    public List<Filter> filters() {
        return filters.ofBatches();
    }
}
