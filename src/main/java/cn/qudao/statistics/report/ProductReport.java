package cn.qudao.statistics.report;

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

/** R10 产品发展报表: the products by their successes. Share = the product's successes ÷ those of all products asked for. */
@Component
class ProductReport implements ReportDefinition {

    private static final int MOST = 1000;
    private static final int TEN = 10;

    private final ProductFilters products;
    private final RecordCuts cuts;

    ProductReport(ProductFilters products, RecordCuts cuts) {
        this.products = products;
        this.cuts = cuts;
    }

    @Override
    public String id() {
        return "R10";
    }

    @Override
    public String folder() {
        return "statistics/r10";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.BUSINESS;
    }

    @Override
    public Grain grain() {
        return Grain.VALUES;
    }

    @Override
    public String values(ReportRequest request) {
        return ProductFilters.PRODUCT;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("place"),
                Column.text("className"),
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
        return Stream.concat(
                        Stream.of(products.productClass(), Filter.number(TOP, 1, MOST, TEN)), cuts.filters().stream())
                .toList();
    }

    /** A product's successes, unit by unit. */
    @Override
    public Optional<Drill> next(ReportRequest request) {
        return Optional.of(Drill.to("R2"));
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
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        Period period = request.period();
        RecordCuts.putInto(parameters, request);
        RecordCuts.ofProducts(request, period).putInto(parameters, "");
        RecordCuts.ofProducts(request, period.previous()).putInto(parameters, "prev_");
        RecordCuts.ofProducts(request, period.lastYear()).putInto(parameters, "year_");
        return parameters;
    }
}
