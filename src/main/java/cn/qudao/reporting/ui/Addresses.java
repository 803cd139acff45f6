package cn.qudao.reporting.ui;

import cn.qudao.kernel.Level;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.QuickPeriod;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportCatalogue;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.uikit.Address;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the names and numbers of a report lead; period and filters go along. */
class Addresses {

    private final ReportRequest request;
    private final ReportDefinition report;
    private final ReportCatalogue catalogue;

    Addresses(ReportRequest request, ReportCatalogue catalogue) {
        this.request = request;
        this.report = request.report();
        this.catalogue = catalogue;
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
        return line(line, Map.of());
    }

    private @Nullable String line(Line line, Map<String, String> counted) {
        Level level = line.level();
        if (report.grain() == Grain.RECORDS || line.kind() == Line.Kind.TOTAL) {
            return null;
        }
        if (report.grain() == Grain.VALUES) {
            return report.next(request).map(drill -> target(drill, line)).orElseGet(() -> records(line, counted));
        }
        if (line.kind() == Line.Kind.SUBTOTAL || (level == request.rows() && level.isAbove(report.deepest()))) {
            return unit(line.code()).toString();
        }
        return level == request.rows() ? records(line, counted) : null;
    }

    @Nullable
    String number(Line line, Column column, @Nullable Object value) {
        if (!(value instanceof BigDecimal number) || number.signum() == 0) {
            return null;
        }
        Drill drill = column.drill();
        if (drill == null) {
            return line.kind() == Line.Kind.TOTAL ? records(line, column.counted()) : line(line, column.counted());
        }
        Level rows = drill.level();
        boolean goesDown = rows == null || line.level() == null || line.level().isAbove(rows);
        return goesDown ? target(drill, line) : records(line, column.counted());
    }

    private @Nullable String records(Line line, Map<String, String> counted) {
        return report.records().map(drill -> target(drill.with(counted), line)).orElse(null);
    }

    private @Nullable String target(Drill drill, Line line) {
        if (!catalogue.isOpen(drill.report()) || line.code().isEmpty()) {
            return null;
        }
        Address address = report.grain() == Grain.VALUES && line.kind() == Line.Kind.ROW
                ? withValue(of(catalogue.get(drill.report()), request.unit().code()), line.code())
                : of(catalogue.get(drill.report()), line.code());
        for (var filter : drill.filters().entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        Level rows = drill.level();
        return (rows == null ? address : address.with("level", ReportRequests.nameOf(rows))).toString();
    }

    private Address withValue(Address address, String value) {
        String filter = report.values(request);
        return filter.equals(ReportDefinition.DAY)
                ? address.with("period", null).with("from", value).with("to", value)
                : address.with(filter, value);
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
        return address;
    }
}
