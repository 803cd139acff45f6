package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * R2 业务总体发展报表. Success rate = succeeded ÷ recommended; estimated income = Σ over the successes of the product's monthly
 * price at the time; growth against the period before and the year before is that of succeeded.
 */
@Component
class BusinessReport implements ReportDefinition {

    private final ProductFilters products;
    private final RecordCuts cuts;

    BusinessReport(ProductFilters products, RecordCuts cuts) {
        this.products = products;
        this.cuts = cuts;
    }

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String folder() {
        return "statistics/r2";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.BUSINESS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("recommended"),
                Column.count("succeeded").where("result", "SUCCESS"),
                Column.ratio("successRate", "succeeded", "recommended"),
                Column.money("income").where("result", "SUCCESS"),
                Column.count("succeededBefore").hidden(),
                Column.growth(Growth.SINCE_PREVIOUS, "succeeded", "succeededBefore"),
                Column.count("succeededYearBefore").hidden(),
                Column.growth(Growth.SINCE_LAST_YEAR, "succeeded", "succeededYearBefore"),
                Column.count("succeededByAll").max().hidden(),
                Column.ratio("share", "succeeded", "succeededByAll"));
    }

    @Override
    public List<Column> columns(ReportRequest request) {
        return Growth.once(request, columns());
    }

    @Override
    public List<Filter> filters() {
        return Stream.concat(Stream.of(products.product(), products.productClass()), cuts.filters().stream())
                .toList();
    }

    @Override
    public Level deepest() {
        return Level.CLERK;
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to("R7"));
    }

    @Override
    public List<String> compared() {
        return List.of("recommended", "succeeded", "income");
    }

    @Override
    public List<String> chart() {
        return List.of("succeeded", "successRate");
    }

    @Override
    public String section(ReportRequest request) {
        return ProductFilters.isSet(request.filters()) ? "products" : "units";
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        Period period = request.period();
        RecordCuts.putInto(parameters, request);
        slices(request, period).putInto(parameters, "");
        slices(request, period.previous()).putInto(parameters, "prev_");
        slices(request, period.lastYear()).putInto(parameters, "year_");
        if (ProductFilters.isSet(request.filters())) {
            parameters.put("product_ids", products.ids(request.filters()));
        }
        return parameters;
    }

    private static Slices slices(ReportRequest request, Period period) {
        return ProductFilters.isSet(request.filters())
                ? RecordCuts.ofProducts(request, period)
                : RecordCuts.ofUnits(request, period);
    }
}
