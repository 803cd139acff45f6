package cn.qudao.statistics.report;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * R2 业务总体发展报表. Success rate = succeeded ÷ recommended; estimated income = Σ over the successes of the product's monthly
 * price at the time; growth against the period before and the year before is that of succeeded.
 */
@Component
class BusinessReport implements ReportDefinition {

    private static final String PRODUCT = "product";
    private static final String PRODUCT_CLASS = "productClass";

    private final Products products;

    BusinessReport(Products products) {
        this.products = products;
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
                Column.count("succeeded"),
                Column.ratio("successRate", "succeeded", "recommended"),
                Column.money("income"),
                Column.count("succeededBefore").hidden(),
                Column.growth("growth", "succeeded", "succeededBefore"),
                Column.count("succeededYearBefore").hidden(),
                Column.growth("yearGrowth", "succeeded", "succeededYearBefore"),
                Column.count("succeededByAll").max().hidden(),
                Column.ratio("share", "succeeded", "succeededByAll"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.choice(
                        PRODUCT,
                        language -> products.all().stream()
                                .map(row -> new Choice(row.code(), row.name(language)))
                                .toList()),
                Filter.choice(
                        PRODUCT_CLASS,
                        language -> products.classes().stream()
                                .map(row -> new Choice(row.code(), row.name(language)))
                                .toList()));
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
    public List<String> chart() {
        return List.of("succeeded", "successRate");
    }

    @Override
    public String section(ReportRequest request) {
        return isByProduct(request) ? "products" : "units";
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        Period period = request.period();
        slices(request, period).putInto(parameters, "");
        slices(request, period.previous()).putInto(parameters, "prev_");
        slices(request, period.lastYear()).putInto(parameters, "year_");
        if (isByProduct(request)) {
            parameters.put("product_ids", products(request.filters()));
        }
        return parameters;
    }

    /** Cells of units reach down to clerks by month, to grids by day; those of products to grids, and to districts. */
    private static Slices slices(ReportRequest request, Period period) {
        boolean byProduct = isByProduct(request);
        boolean monthCells = !byProduct || !Level.GRID.isAbove(request.cells());
        Level days = byProduct ? Level.DISTRICT : Level.GRID;
        return Slices.of(period, monthCells, !days.isAbove(request.cells()));
    }

    private List<Long> products(Map<String, String> filters) {
        List<Long> chosen = products.all().stream()
                .filter(row -> matches(filters.get(PRODUCT), row.code())
                        && matches(filters.get(PRODUCT_CLASS), row.classCode()))
                .map(ProductRow::id)
                .map(id -> id.value())
                .toList();
        return chosen.isEmpty() ? List.of(0L) : chosen;
    }

    private static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static boolean isByProduct(ReportRequest request) {
        return request.filters().containsKey(PRODUCT) || request.filters().containsKey(PRODUCT_CLASS);
    }
}
