package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.OutletFilters;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * R11 渠道发展报表. Coverage = covered ÷ valid: an outlet is valid if it is so on the last day of the period (row 36), and covered
 * if it is valid and has a recommendation in the period. Successes per outlet are those per outlet with records.
 */
@Component
class ChannelReport implements ReportDefinition {

    /** Shows only units with outlets of the kind that a number counts: this is how the number opens them. */
    static final String OUTLETS = "outlets";

    private static final String ANY = "any";

    private final OutletFilters outlets;

    ChannelReport(OutletFilters outlets) {
        this.outlets = outlets;
    }

    @Override
    public String id() {
        return "R11";
    }

    @Override
    public String folder() {
        return "statistics/r11";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.CHANNEL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                outlets("valid"),
                outlets("covered"),
                Column.ratio("coverage", "covered", "valid").leadsTo(outletsThatAre("covered")),
                outlets("opened"),
                outlets("closed"),
                outlets("active"),
                Column.count("succeeded").leadsTo(Drill.to("R7").with("result", "SUCCESS")),
                Column.average("perOutlet", "succeeded", "active").leadsTo(outletsThatAre("active")));
    }

    private static Column outlets(String key) {
        return Column.count(key).leadsTo(outletsThatAre(key));
    }

    static Drill outletsThatAre(String key) {
        return Drill.to("R11").at(Level.OUTLET).with(OUTLETS, key);
    }

    @Override
    public List<Filter> filters() {
        return Stream.concat(
                        outlets.all().stream(),
                        Stream.of(Filter.choice(OUTLETS, "valid", "covered", "opened", "closed", "active")))
                .toList();
    }

    @Override
    public boolean onlyFound(ReportRequest request) {
        return request.filters().containsKey(OUTLETS);
    }

    /** Below an outlet its clerks are shown by what they recommended. */
    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to("R2"));
    }

    @Override
    public List<String> compared() {
        return List.of("valid", "covered", "succeeded");
    }

    @Override
    public List<String> chart() {
        return List.of("covered", "coverage");
    }

    @Override
    public String section(ReportRequest request) {
        return way(request) + (request.isOfNow() ? "_now" : "");
    }

    private static String way(ReportRequest request) {
        if (asksForSome(request)) {
            return "some";
        }
        return isDayByDay(request) ? "days" : "all";
    }

    /** Of the outlets. */
    private static boolean asksForSome(ReportRequest request) {
        return request.filters().keySet().stream().anyMatch(filter -> !filter.equals(OUTLETS));
    }

    /** Within a month, from its first day or of a single one, the cells of days say how many outlets there are. */
    private static boolean isDayByDay(ReportRequest request) {
        Period period = request.period();
        boolean oneMonth = YearMonth.from(period.from()).equals(YearMonth.from(period.to()));
        boolean countable = period.isDay() || period.from().getDayOfMonth() == 1;
        return oneMonth && countable && !Level.GRID.isAbove(request.cells());
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        boolean dayCells = !asksForSome(request) && !Level.GRID.isAbove(request.cells());
        Slices slices = Slices.of(request.period(), !isDayByDay(request), dayCells);
        slices.putInto(parameters, "");
        parameters.put("is_day", request.period().isDay());
        slices.putMasksInto(parameters);
        Level cells = request.cells() == Level.CLERK ? Level.CLERK : Level.OUTLET;
        parameters.put("outlet_level", cells.ordinal());
        parameters.put(OUTLETS, request.filters().getOrDefault(OUTLETS, ANY));
        return parameters;
    }
}
