package cn.qudao.card.report;

import cn.qudao.card.CardPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.RecordList;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cards behind R6, those issued last first; each leads to what ever happened to it. */
@Component
class CardRecords extends RecordList {

    static final String ID = "R6M";

    private static final String SERIAL = "serial";

    private final CardFilters filters;
    private final Clock clock;

    CardRecords(CardFilters filters, Clock clock) {
        super(ID, "card/r6", "cards", CardPermissions.VIEW);
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("id").hidden(),
                Column.time("time"),
                Column.text(SERIAL),
                Column.word("kind"),
                Column.text("product"),
                Column.number("batch"),
                Column.word("state"),
                Column.time("soldAt"),
                Column.sealed("subscriber"),
                Column.time("activatedAt"),
                Column.date("freeUntil"),
                Column.word("afterFree"));
    }

    @Override
    public String page() {
        return "cards";
    }

    @Override
    public String pageKey() {
        return SERIAL;
    }

    @Override
    public Optional<Sums> sums(ReportRequest request) {
        return Optional.of(new Sums("R6", "issued", Map.of(), Set.of()));
    }

    @Override
    public List<Filter> filters() {
        return CardReport.filters(filters);
    }

    @Override
    public LocalDate begin(LocalDate end) {
        return end.withDayOfYear(1);
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        return Map.of("today", LocalDate.now(clock));
    }
}
