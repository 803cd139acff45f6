package cn.qudao.statistics.report;

import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.ChoiceFilter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * R16 产品日报表: the products of a period, within a month with a column for each of its days; with a product or a class chosen, its
 * days as rows. The average of a product is that of the period's days, that of a day the one of its month so far.
 */
@Component
class ProductDayReport implements ReportDefinition {

    private static final int MOST_DAYS = 366;
    private static final String RECOMMENDED = "recommended";
    private static final String SUCCEEDED = "succeeded";
    private static final String RATE = "successRate";
    private static final String ALL = "inAll";

    /** What the columns of days show; the last of them: there are none. */
    private static final ChoiceFilter FIGURE = Filter.view("figure", SUCCEEDED, RECOMMENDED, RATE, "none");

    private static final List<Column> COLUMNS = List.of(
            Column.count(RECOMMENDED),
            succeeded(Column.count(SUCCEEDED)),
            Column.ratio(RATE, SUCCEEDED, RECOMMENDED),
            Column.decimal("dailyAverage"),
            Column.count("succeededBefore").hidden(),
            Column.growth(Growth.SINCE_PREVIOUS, SUCCEEDED, "succeededBefore"),
            succeeded(Column.number("monthSoFar")).monthToDate(),
            Column.count(ALL).hidden());

    private final ProductFilters products;
    private final RecordCuts cuts;

    ProductDayReport(ProductFilters products, RecordCuts cuts) {
        this.products = products;
        this.cuts = cuts;
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
        return COLUMNS;
    }

    @Override
    public List<Column> columns(ReportRequest request) {
        List<Column> columns = isCrosstab(request) ? ofMonth(request) : columns();
        boolean isOfThePeriod = request.period().isDay() || !isCrosstab(request) && !isByDay(request);
        return isOfThePeriod ? Growth.once(request, columns) : columns;
    }

    private static List<Column> ofMonth(ReportRequest request) {
        String figure = figure(request);
        List<Column> columns = new ArrayList<>(
                figure.equals(RATE)
                        ? COLUMNS.subList(0, 3)
                        : List.of(
                                of(figure, Column.count(ALL)),
                                Column.count("days").max().hidden(),
                                of(figure, Column.average("perDay", ALL, "days")),
                                Column.count("lastDay").hidden(),
                                Column.count("dayBefore").hidden(),
                                of(figure, Column.growth(Growth.SINCE_DAY_BEFORE, "lastDay", "dayBefore"))
                                        .onDay(request.period().to())));
        Period period = request.period();
        period.from().datesUntil(period.to().plusDays(1)).forEach(day -> columns.addAll(ofDay(day, figure)));
        return columns;
    }

    private static List<Column> ofDay(LocalDate day, String figure) {
        String heading = "day%02d".formatted(day.getDayOfMonth());
        Column recommended = Column.count(RECOMMENDED).under(heading);
        Column succeeded = Column.count(SUCCEEDED).under(heading);
        return switch (figure) {
            case RECOMMENDED -> List.of(recommended.onDay(day));
            case RATE ->
                List.of(
                        recommended.hidden(),
                        succeeded.hidden(),
                        Column.ratio(RATE, succeeded.key(), recommended.key())
                                .under(heading)
                                .onDay(day));
            default -> List.of(succeeded(succeeded).onDay(day));
        };
    }

    private static Column of(String figure, Column column) {
        return figure.equals(RECOMMENDED) ? column : succeeded(column);
    }

    private static Column succeeded(Column column) {
        return column.where("result", "SUCCESS");
    }

    @Override
    public List<Filter> filters() {
        return Stream.concat(Stream.of(products.product(), products.productClass(), FIGURE), cuts.filters().stream())
                .toList();
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
    public List<String> compared() {
        return List.of(RECOMMENDED, SUCCEEDED, ALL);
    }

    @Override
    public List<String> chart() {
        return List.of(SUCCEEDED, RATE);
    }

    @Override
    public List<String> chart(ReportRequest request) {
        return isCrosstab(request) && !figure(request).equals(RATE) ? List.of(ALL) : chart();
    }

    @Override
    public String section(ReportRequest request) {
        if (isByDay(request)) {
            return "days";
        }
        return isCrosstab(request) ? "crosstab" : "products";
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = inWay(request);
        RecordCuts.putInto(parameters, request);
        return parameters;
    }

    private Map<String, Object> inWay(ReportRequest request) {
        if (isByDay(request)) {
            return ofDays(request);
        }
        return isCrosstab(request) ? ofCrosstab(request) : ofProducts(request);
    }

    /** With the day before the last one, to compare with. */
    private static Map<String, Object> ofCrosstab(ReportRequest request) {
        Period period = request.period();
        LocalDate before = period.to().minusDays(1);
        LocalDate first = period.isDay() ? before : period.from();
        Map<String, Object> parameters = new HashMap<>();
        RecordCuts.daysOfProducts(request, new Period(first, period.to())).putInto(parameters, "");
        parameters.put("day_before", before);
        parameters.put("by_recommended", figure(request).equals(RECOMMENDED));
        parameters.put("length", BigDecimal.valueOf(days(period)));
        return parameters;
    }

    private Map<String, Object> ofProducts(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        Period period = request.period();
        RecordCuts.ofProducts(request, period).putInto(parameters, "");
        RecordCuts.ofProducts(request, period.previous()).putInto(parameters, "prev_");
        RecordCuts.ofProducts(request, monthSoFar(period)).putInto(parameters, "year_");
        parameters.put("by_recommended", figure(request).equals(RECOMMENDED));
        parameters.put("length", BigDecimal.valueOf(days(period)));
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
        RecordCuts.daysOfProducts(request, new Period(first, period.to())).putInto(parameters, "");
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

    /** Within one month, whose days have a column each. */
    private static boolean isCrosstab(ReportRequest request) {
        return !isByDay(request)
                && request.period().months().size() == 1
                && !figure(request).equals("none");
    }

    private static String figure(ReportRequest request) {
        return Objects.requireNonNull(FIGURE.value(request.filters()));
    }

    private static boolean isByDay(ReportRequest request) {
        return ProductFilters.isSet(request.filters());
    }
}
