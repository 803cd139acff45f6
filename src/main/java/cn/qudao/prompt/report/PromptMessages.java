package cn.qudao.prompt.report;

import cn.qudao.prompt.PromptPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.RecordList;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The messages behind R9, those last called for first; each leads to the recommendation that answers it. */
@Component
class PromptMessages extends RecordList {

    static final String ID = "R9M";

    private static final String RECOMMENDATION = "recommendation";

    private final PromptFilters filters;

    PromptMessages(PromptFilters filters) {
        super(ID, "prompt/r9", "messages", PromptPermissions.VIEW);
        this.filters = filters;
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
}
