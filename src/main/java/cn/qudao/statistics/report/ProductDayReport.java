package cn.qudao.statistics.report;

import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * R16 产品日报表: the products of a period; with a product or a class chosen, its days. The average of a product is that of the
 * period's days, that of a day the one of its month so far.
 */
@Component
class ProductDayReport implements ReportDefinition {

    private static final int MOST_DAYS = 366;

    private final ProductFilters products;

    ProductDayReport(ProductFilters products) {
        this.products = products;
    }

    @Override
    public String id() {
        return "R16";
    }

    @Override
    public String folder() {
        return "statistics/r16";
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
        return isByDay(request) ? DAY : ProductFilters.PRODUCT;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("recommended"),
                Column.count("succeeded").where("result", "SUCCESS"),
                Column.ratio("successRate", "succeeded", "recommended"),
                Column.decimal("dailyAverage"),
                Column.count("succeededBefore").hidden(),
                Column.growth("growth", "succeeded", "succeededBefore"),
                Column.number("monthSoFar").where("result", "SUCCESS").monthToDate());
    }

    @Override
    public List<Filter> filters() {
        return List.of(products.product(), products.productClass());
    }

    @Override
    public Optional<Drill> next(ReportRequest request) {
        return isByDay(request) ? Optional.empty() : Optional.of(Drill.to("R16"));
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
        return isByDay(request) ? "days" : "products";
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        return isByDay(request) ? ofDays(request) : ofProducts(request);
    }

    private Map<String, Object> ofProducts(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        Period period = request.period();
        Slices.ofProducts(period, request.cells()).putInto(parameters, "");
        Slices.ofProducts(period.previous(), request.cells()).putInto(parameters, "prev_");
        Slices.ofProducts(monthSoFar(period), request.cells()).putInto(parameters, "year_");
        parameters.put("length", BigDecimal.valueOf(days(period)));
        parameters.put("english", ProductReport.isEnglish(request));
        return parameters;
    }

    /** From the first of the month on, for the sum so far, and with one day before, to compare with. */
    private Map<String, Object> ofDays(ReportRequest request) {
        Period period = request.period();
        if (days(period) > MOST_DAYS) {
            throw RuleViolation.at("from", "statistics.days.too-many", MOST_DAYS);
        }
        LocalDate first = period.from().minusDays(1).withDayOfMonth(1);
        Map<String, Object> parameters = new HashMap<>();
        Slices.daysOfProducts(new Period(first, period.to()), request.cells()).putInto(parameters, "");
        parameters.put("first_day", first);
        parameters.put("product_ids", products.ids(request.filters()));
        return parameters;
    }

    static Period monthSoFar(Period period) {
        return new Period(period.to().withDayOfMonth(1), period.to());
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    private static boolean isByDay(ReportRequest request) {
        return ProductFilters.isSet(request.filters());
    }
}
