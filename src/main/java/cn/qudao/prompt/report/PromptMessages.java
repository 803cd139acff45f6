package cn.qudao.prompt.report;

import cn.qudao.prompt.PromptPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The messages behind R9, those last called for first; each leads to the recommendation that answers it. */
@Component
class PromptMessages implements ReportDefinition {

    static final String ID = "R9M";

    private static final String RECOMMENDATION = "recommendation";

    private final PromptFilters filters;

    PromptMessages(PromptFilters filters) {
        this.filters = filters;
    }

    @Override
    public String id() {
        return ID;
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
    public Grain grain() {
        return Grain.RECORDS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("id").hidden(),
                Column.number(RECOMMENDATION).hidden(),
                Column.time("time"),
                Column.time("sentAt"),
                Column.text("receiver"),
                Column.sealed("subscriber"),
                Column.text("product"),
                Column.text("advised"),
                Column.word("outcome"),
                Column.word("messageState"),
                Column.word("answer"),
                Column.decimal("minutes"),
                Column.text("template"));
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
        return Optional.of(new Sums("R9", "prompts", Map.of(), Set.of()));
    }

    @Override
    public List<Filter> filters() {
        return filters.all();
    }

    @Override
    public String section(ReportRequest request) {
        return "messages";
    }
}
