package cn.qudao.prompt.report;

import cn.qudao.kernel.Level;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.prompt.PromptPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.sms.MessageState;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * R9 推荐短信查询. Response rate = delivered messages that were followed by a recommendation ÷ delivered; conversion rate = those whose
 * recommendation succeeded ÷ delivered.
 */
@Component
class PromptReport implements ReportDefinition {

    private static final String DELIVERED = "delivered";
    private static final String ANSWERED = "answered";
    private static final String TAKEN = "taken";

    private final PromptFilters filters;

    PromptReport(PromptFilters filters) {
        this.filters = filters;
    }

    @Override
    public String id() {
        return "R9";
    }

    @Override
    public String folder() {
        return "prompt/r9";
    }

    @Override
    public String permission() {
        return PromptPermissions.VIEW;
    }

    @Override
    public boolean readsRecords() {
        return true;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("prompts"),
                Column.count("sent").where(PromptFilters.OUTCOME, PromptOutcome.SENT.name()),
                arrived(Column.count(DELIVERED)),
                answered(Column.count(ANSWERED)),
                answered(Column.ratio("responseRate", ANSWERED, DELIVERED)),
                taken(Column.count(TAKEN)),
                taken(Column.ratio("conversionRate", TAKEN, DELIVERED)),
                Column.count("minutesInAll").hidden(),
                answered(Column.average("minutes", "minutesInAll", ANSWERED)));
    }

    private static Column arrived(Column column) {
        return column.where(PromptFilters.STATE, MessageState.DELIVERED.name());
    }

    private static Column answered(Column column) {
        return arrived(column).where(PromptFilters.ANSWERED, "true");
    }

    private static Column taken(Column column) {
        return answered(column).where(PromptFilters.TAKEN, "true");
    }

    @Override
    public List<Filter> filters() {
        return filters.all();
    }

    @Override
    public Level deepest() {
        return Level.CLERK;
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to(PromptMessages.ID));
    }

    @Override
    public List<String> compared() {
        return List.of(DELIVERED, ANSWERED, TAKEN);
    }

    @Override
    public List<String> chart() {
        return List.of(DELIVERED, "responseRate");
    }

    @Override
    public String section(ReportRequest request) {
        return "units";
    }
}
