package cn.qudao.card.report;

import cn.qudao.card.CardPermissions;
import cn.qudao.card.CardState;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * R6 实体卡记录查询, of the cards that were issued in the period: rate of sale = sold ÷ issued; of activation = activated ÷ sold; of
 * keeping = still in use after the free time ÷ activated.
 */
@Component
class CardReport implements ReportDefinition {

    static final String SOLD = "sold";
    static final String ACTIVATED = "activated";
    static final String KEPT = "kept";

    private static final String ISSUED = "issued";
    private static final String STATE = "state";
    private static final int MOST_BATCHES = 999_999;

    private final CardFilters filters;
    private final Clock clock;

    CardReport(CardFilters filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String folder() {
        return "card/r6";
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
                Column.count(ISSUED),
                Column.count("inStock").where(STATE, CardState.AT_OUTLET.name()),
                Column.count(SOLD).where(SOLD, "true"),
                Column.ratio("soldRate", SOLD, ISSUED).where(SOLD, "true"),
                Column.count(ACTIVATED).where(ACTIVATED, "true"),
                Column.ratio("activationRate", ACTIVATED, SOLD).where(ACTIVATED, "true"),
                Column.count(KEPT).where(KEPT, "true"),
                Column.ratio("keptRate", KEPT, ACTIVATED).where(KEPT, "true"));
    }

    @Override
    public List<Filter> filters() {
        return filters(filters);
    }

    static List<Filter> filters(CardFilters filters) {
        return List.of(
                Filter.number("batch", 0, MOST_BATCHES, 0),
                CardFilters.kind(),
                filters.product(),
                Filter.choice(
                        STATE,
                        CardFilters.names(EnumSet.complementOf(EnumSet.of(CardState.IN_STORE))
                                .toArray(CardState[]::new))),
                Filter.flag(SOLD),
                Filter.flag(ACTIVATED),
                Filter.flag(KEPT));
    }

    /** Cards live longer than a month. */
    @Override
    public LocalDate begin(LocalDate end) {
        return end.withDayOfYear(1);
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to(CardRecords.ID));
    }

    @Override
    public List<String> compared() {
        return List.of(ISSUED, SOLD, ACTIVATED);
    }

    @Override
    public List<String> chart() {
        return List.of(SOLD, "soldRate");
    }

    @Override
    public List<Object> note(ReportRequest request) {
        return List.of(LocalDate.now(clock).toString());
    }

    @Override
    public String section(ReportRequest request) {
        return "units";
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        return Map.of("today", LocalDate.now(clock));
    }
}
