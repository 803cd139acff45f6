package cn.qudao.card.report;

import cn.qudao.card.CardPermissions;
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

/** The registrations behind R12, the latest first; each leads to its card. */
@Component
class RegistrationRecords extends RecordList {

    static final String ID = "R12M";

    private static final String SERIAL = "serial";

    private final CardFilters filters;

    RegistrationRecords(CardFilters filters) {
        super(ID, "card/r12", "registrations", CardPermissions.VIEW);
        this.filters = filters;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("id").hidden(),
                Column.time("time"),
                Column.text(SERIAL),
                Column.word("kind"),
                Column.text("clerk"),
                Column.sealed("subscriber"),
                Column.text("product"),
                Column.word("result"),
                Column.text("failReason"),
                Column.date("freeUntil"));
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
        return Optional.of(new Sums("R12", "registered", Map.of(), Set.of()));
    }

    @Override
    public List<Filter> filters() {
        return RegistrationReport.filters(filters);
    }
}
