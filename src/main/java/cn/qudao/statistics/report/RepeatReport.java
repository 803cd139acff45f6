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

/**
 * Who recommends the same product to the same number again within a month or a day (row 90). Rate of repetition = those that are
 * the second or a later one ÷ all; what else was recommended to the number counts wherever in the province it was.
 */
record RepeatReport(String id, boolean byDay, ProductFilters products) implements ReportDefinition {

    private static final String FOLDER = "statistics/r3";

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public String permission() {
        return StatisticsPermissions.BUSINESS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("recommended").leadsTo(Drill.to("R7")),
                Column.count("again"),
                Column.ratio("repeatRate", "again", "recommended"));
    }

    @Override
    public List<Filter> filters() {
        return filters(products);
    }

    static List<Filter> filters(ProductFilters products) {
        return List.of(products.product(), products.productClass(), Filter.number("least", 2, 100, 2));
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to(RepeatedNumbers.of(id)));
    }

    @Override
    public List<String> compared() {
        return List.of("recommended", "again");
    }

    @Override
    public List<String> chart() {
        return List.of("again", "repeatRate");
    }

    @Override
    public List<Object> note(ReportRequest request) {
        return note(request, byDay);
    }

    static List<Object> note(ReportRequest request, boolean byDay) {
        return List.of(byDay ? 1 : 0, least(request));
    }

    private static int least(ReportRequest request) {
        return Integer.parseInt(request.filters().getOrDefault("least", "2"));
    }

    @Override
    public String section(ReportRequest request) {
        return ProductFilters.isSet(request.filters()) ? "products" : "units";
    }

    /** What was recommended in all is told by the cells of R2, which has no use for other periods here. */
    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = parameters(request, byDay, products);
        RecordCuts.putInto(parameters, request);
        Period period = request.period();
        Slices all = ProductFilters.isSet(request.filters())
                ? Slices.ofProducts(period, request.cells())
                : Slices.ofUnits(period, request.cells());
        all.putInto(parameters, "");
        Slices.NOTHING.putInto(parameters, "prev_");
        Slices.NOTHING.putInto(parameters, "year_");
        return parameters;
    }

    static Map<String, Object> parameters(ReportRequest request, boolean byDay, ProductFilters products) {
        Map<String, Object> parameters = new HashMap<>();
        Slices.of(request.period(), false, true).putInto(parameters, "repeat_");
        parameters.put("by_day", byDay);
        boolean some = ProductFilters.isSet(request.filters());
        parameters.put("all_products", !some);
        parameters.put("product_ids", some ? products.ids(request.filters()) : List.of(0L));
        return parameters;
    }
}
