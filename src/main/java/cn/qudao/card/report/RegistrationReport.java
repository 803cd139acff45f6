package cn.qudao.card.report;

import cn.qudao.card.CardPermissions;
import cn.qudao.kernel.Level;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** R12 刮刮卡登记明细: success rate = activated ÷ registered. */
@Component
class RegistrationReport implements ReportDefinition {

    private static final String RESULT = "result";
    private static final String REGISTERED = "registered";
    private static final String SUCCEEDED = "succeeded";

    private final CardFilters filters;

    RegistrationReport(CardFilters filters) {
        this.filters = filters;
    }

    @Override
    public String id() {
        return "R12";
    }

    @Override
    public String folder() {
        return "card/r12";
    }

    @Override
    public String permission() {
        return CardPermissions.VIEW;
    }

    @Override
    public boolean readsRecords() {
        return true;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count(REGISTERED),
                Column.count(SUCCEEDED).where(RESULT, "SUCCEEDED"),
                Column.count("failed").where(RESULT, "FAILED"),
                Column.count("refused").where(RESULT, "REFUSED"),
                Column.count("open").where(RESULT, "OPEN"),
                Column.ratio("successRate", SUCCEEDED, REGISTERED).where(RESULT, "SUCCEEDED"));
    }

    @Override
    public List<Filter> filters() {
        return filters(filters);
    }

    static List<Filter> filters(CardFilters filters) {
        return List.of(
                Filter.choice(RESULT, "SUCCEEDED", "FAILED", "REFUSED", "OPEN"), CardFilters.kind(), filters.product());
    }

    @Override
    public Level deepest() {
        return Level.CLERK;
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to(RegistrationRecords.ID));
    }

    @Override
    public List<String> compared() {
        return List.of(REGISTERED, SUCCEEDED);
    }

    @Override
    public List<String> chart() {
        return List.of(REGISTERED, "successRate");
    }

    @Override
    public String section(ReportRequest request) {
        return "units";
    }
}
