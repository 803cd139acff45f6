package cn.qudao.reporting.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Organisation;
import cn.qudao.reporting.QuickPeriod;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportCatalogue;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.uikit.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the names and numbers of a report lead; period and filters go along. */
class Addresses {

    private final ReportRequest request;
    private final ReportDefinition report;
    private final ReportCatalogue catalogue;
    private final boolean whole;

    /** @param whole the total is that of all rows, and not only of the first so many */
    Addresses(ReportRequest request, ReportCatalogue catalogue, boolean whole) {
        this.request = request;
        this.report = request.report();
        this.catalogue = catalogue;
        this.whole = whole;
    }

    /** The page as it is. */
    Address here() {
        return new Address("reports/" + report.id(), request.parameters());
    }

    Address unit(String code) {
        return of(report, code);
    }

    Address period(QuickPeriod quick) {
        return here().with("from", null).with("to", null).with("period", quick.key());
    }

    /** The next level below a line's unit, or its records where there is none. */
    @Nullable
    String line(Line line) {
        Level level = line.level();
        if (report.grain() == Grain.RECORDS || line.kind() == Line.Kind.TOTAL) {
            return null;
        }
        if (report.grain() == Grain.VALUES) {
            return report.next(request).map(drill -> target(drill, line)).orElseGet(() -> records(line, Map.of()));
        }
        if (line.kind() == Line.Kind.SUBTOTAL || (level == request.rows() && level.isAbove(report.deepest()))) {
            return unit(line.code()).toString();
        }
        return level == request.rows() ? records(line, Map.of()) : null;
    }

    /** The page of a record. */
    @Nullable
    String record(Line line) {
        String page = report.page();
        if (page.isEmpty() || line.isSum() || !isOpen(line)) {
            return null;
        }
        Object key = value(line, report.pageKey());
        return key == null ? null : page + '/' + key;
    }

    /** By the organisation of now a list holds records that were made where the post does not reach; those have no page for it. */
    private boolean isOpen(Line line) {
        List<String> keys = request.columns().stream().map(Column::key).toList();
        int at = keys.indexOf(ReportDefinition.OPENS);
        return at < 0 || !(line.values().get(at) instanceof BigDecimal opens) || opens.signum() > 0;
    }

    /** What a number counts or adds up; null where it does neither, as a place in an order, or where the row itself is all it counts. */
    @Nullable
    String number(Line line, Column column, @Nullable Object value) {
        if (!(value instanceof BigDecimal number) || number.signum() == 0) {
            return null;
        }
        if (line.isSum() && column.comparison().isPresent() && report.isOfTheFirst()) {
            // What was counted then may have been counted elsewhere too.
            return null;
        }
        Drill drill = column.drill();
        if (drill == null) {
            boolean counts =
                    column.total() != Column.Total.NONE || !column.counted().isEmpty();
            return counts ? counted(line, column) : null;
        }
        Level rows = drill.level();
        boolean goesDown = rows == null || line.level() == null || line.level().isAbove(rows);
        return goesDown ? target(drill, line) : null;
    }

    private @Nullable String counted(Line line, Column column) {
        return report.records().isPresent() ? records(line, column.counted()) : line(line);
    }

    private @Nullable String records(Line line, Map<String, String> counted) {
        return report.records().map(drill -> target(drill.with(counted), line)).orElse(null);
    }

    private @Nullable String target(Drill drill, Line line) {
        if (!catalogue.isOpen(drill.report()) || line.code().isEmpty()) {
            return null;
        }
        ReportDefinition target = catalogue.get(drill.report());
        if (drill.taken().isEmpty() && (showsMore(target, line) || asksOtherwise(drill))) {
            return null;
        }
        boolean ofRow = line.kind() == Line.Kind.ROW;
        Address address = of(target, ofRow && !isOfUnit(drill) ? request.unit().code() : line.code());
        if (report.grain() == Grain.VALUES && ofRow) {
            address = withValue(address, line.code());
        }
        for (var taken : drill.taken().entrySet()) {
            Object value = value(line, taken.getValue());
            if (value == null) {
                return null;
            }
            address = address.with(taken.getKey(), value);
        }
        if (!drill.filters().isEmpty()) {
            // What a number counts it counts in one period; compared with another, the target would show what counts
            // there too.
            address = address.with("compare", null);
        }
        for (var filter : drill.filters().entrySet()) {
            address = switch (filter.getKey()) {
                case Drill.FROM -> beginning(address, filter.getValue());
                case Drill.DAY -> onDay(address, filter.getValue());
                case Drill.COMPARED -> then(address, Comparison.named(filter.getValue()), line);
                default -> address.with(filter.getKey(), filter.getValue());
            };
        }
        Level rows = drill.level();
        return (rows == null ? address : address.with("level", ReportRequests.nameOf(rows))).toString();
    }

    private static Address onDay(Address address, String day) {
        return address.with("period", null).with("from", day).with("to", day);
    }

    private Address then(Address address, Comparison comparison, Line line) {
        Period period = comparison.of(request.period());
        if (line.kind() == Line.Kind.ROW && isOfDays()) {
            period = Period.day(comparison.of(request.period(), LocalDate.parse(line.code())));
        }
        return address.with("period", null).with("from", period.from()).with("to", period.to());
    }

    private boolean isOfDays() {
        return report.grain() == Grain.VALUES && report.values(request).equals(ReportDefinition.DAY);
    }

    /** With another first day of the period; its last one stays. */
    private Address beginning(Address address, String from) {
        LocalDate to =
                address.get("to").map(LocalDate::parse).orElse(request.period().to());
        return address.with("period", null).with("from", Drill.begin(from, to)).with("to", to);
    }

    /** Whether the target would show more than the line holds, because it does not know by what the line was narrowed. */
    private boolean showsMore(ReportDefinition target, Line line) {
        // What names no clerk stands at the outlet, and so in no ranking of clerks.
        boolean ofClerks = report.grain() == Grain.RANKING && request.rows() == Level.CLERK;
        if (line.kind() == Line.Kind.TOTAL && (!whole || ofClerks)) {
            return true;
        }
        if (line.kind() == Line.Kind.ROW && line.level() != null && line.level().isAbove(request.rows())) {
            // What was recorded at a unit itself: the unit's records are more.
            return true;
        }
        if (line.kind() == Line.Kind.ROW && line.level() == report.deepest()) {
            return false;
        }
        List<String> known = target.filters().stream().map(Filter::key).toList();
        return report.filters().stream()
                .filter(Filter::isNarrowing)
                .map(Filter::key)
                .anyMatch(filter -> request.filters().containsKey(filter) && !known.contains(filter));
    }

    /** A number among those of one kind is not that of another kind. */
    private boolean asksOtherwise(Drill drill) {
        return drill.filters().entrySet().stream()
                .anyMatch(filter ->
                        !filter.getValue().equals(request.filters().getOrDefault(filter.getKey(), filter.getValue())));
    }

    /** Else what a row leads to lies within the unit that is shown, and is found by what of the row goes along. */
    private boolean isOfUnit(Drill drill) {
        return report.grain().isUnit()
                || report.grain() == Grain.RECORDS && drill.taken().isEmpty();
    }

    private @Nullable Object value(Line line, String column) {
        List<String> keys = request.columns().stream().map(Column::key).toList();
        return line.values().get(keys.indexOf(column));
    }

    private Address withValue(Address address, String value) {
        String filter = report.values(request);
        return filter.equals(ReportDefinition.DAY) ? onDay(address, value) : address.with(filter, value);
    }

    private Address of(ReportDefinition target, String unit) {
        QuickPeriod quick = request.quick();
        Address address = Address.of("reports/" + target.id()).with("unit", unit);
        address = quick == null
                ? address.with("from", request.period().from())
                        .with("to", request.period().to())
                : address.with("period", quick.key());
        for (Filter filter : target.filters()) {
            address = address.with(filter.key(), request.filters().get(filter.key()));
        }
        if (request.isOfNow() && catalogue.followsMoves(target)) {
            address =
                    address.with(Organisation.PARAMETER, request.organisation().word());
        }
        return target.compared().isEmpty()
                ? address
                : address.with("compare", Comparison.nameOf(request.comparisons()));
    }
}
