package cn.qudao.suggestion.report;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.RecordList;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import cn.qudao.suggestion.SuggestionPermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The suggestions behind R24, the latest first; each that was followed leads to its recommendation. */
@Component
class StrategyHints extends RecordList {

    static final String ID = "R24M";

    private static final String RECOMMENDATION = "recommendation";

    private final Strategies strategies;

    StrategyHints(Strategies strategies) {
        super(ID, "suggestion/r24", "hints", SuggestionPermissions.VIEW);
        this.strategies = strategies;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("id").hidden(),
                Column.number(RECOMMENDATION).hidden(),
                Column.time("time"),
                Column.text(Strategies.GROUP),
                Column.text("product"),
                Column.sealed("subscriber"),
                Column.word("outcome"),
                Column.word("declined"),
                Column.time("takenAt"),
                Column.number("position"),
                Column.number("points"));
    }

    @Override
    public String page() {
        return "recommendations";
    }

    @Override
    public String pageKey() {
        return RECOMMENDATION;
    }

    /** R24 counts those that were shown apart from those that were held out. */
    @Override
    public Optional<Sums> sums(ReportRequest request) {
        return Optional.ofNullable(request.filters().get(Strategies.HELD_OUT))
                .map(heldOut -> new Sums(
                        StrategyReport.ID,
                        Boolean.parseBoolean(heldOut) ? StrategyReport.HELD_OUT : StrategyReport.HINTED,
                        Map.of(),
                        Set.of()));
    }

    @Override
    public List<Filter> filters() {
        return strategies.filters();
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        return strategies.parameters(request);
    }
}
