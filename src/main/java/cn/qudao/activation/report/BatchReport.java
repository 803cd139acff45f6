package cn.qudao.activation.report;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.kernel.Level;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** R1 批量开通记录查询: success rate = succeeded ÷ lines submitted, those that hold no number among them. */
@Component
class BatchReport implements ReportDefinition {

    static final String ALL = "allLines";
    static final String BAD = "bad";
    static final String LISTS = "blockedByLists";
    static final String RULES = "blockedByRules";
    static final String SUCCEEDED = "succeeded";
    static final String FAILED = "failed";
    static final String UNDER_WAY = "underWay";

    private final BatchFilters filters;

    BatchReport(BatchFilters filters) {
        this.filters = filters;
    }

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public String folder() {
        return "activation/r1";
    }

    @Override
    public String permission() {
        return ActivationPermissions.MONITOR;
    }

    @Override
    public boolean readsRecords() {
        return true;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("batches"),
                Column.count(ALL),
                Column.count(BAD),
                Column.count(LISTS),
                Column.count(RULES),
                Column.count(SUCCEEDED),
                Column.count(FAILED),
                Column.count(UNDER_WAY),
                Column.ratio("successRate", SUCCEEDED, ALL));
    }

    @Override
    public List<Filter> filters() {
        return filters.ofBatches();
    }

    @Override
    public Level deepest() {
        return Level.CLERK;
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to(BatchRecords.ID));
    }

    @Override
    public List<String> compared() {
        return List.of("batches", ALL, SUCCEEDED);
    }

    @Override
    public List<String> chart() {
        return List.of(ALL, "successRate");
    }

    @Override
    public String section(ReportRequest request) {
        return "units";
    }
}
