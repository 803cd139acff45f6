package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Period;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfile;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * R11 渠道发展报表. Coverage = covered ÷ valid: an outlet is valid if it is so on the last day of the period (row 36), and covered
 * if it is valid and has a recommendation in the period. Successes per outlet are those per outlet with records.
 */
@Component
class ChannelReport implements ReportDefinition {

    private final Dictionaries dictionaries;
    private final Messages messages;

    ChannelReport(Dictionaries dictionaries, Messages messages) {
        this.dictionaries = dictionaries;
        this.messages = messages;
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
                Column.count("valid"),
                Column.count("covered"),
                Column.ratio("coverage", "covered", "valid"),
                Column.count("opened"),
                Column.count("closed"),
                Column.count("active"),
                Column.count("succeeded"),
                Column.average("perOutlet", "succeeded", "active"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                words("channelType", Dictionary.CHANNEL_TYPE),
                words("channelClass", Dictionary.CHANNEL_CLASS),
                Filter.choice("star", this::stars),
                words("cityGroup", Dictionary.CITY_GROUP));
    }

    /** None, or one to five. */
    private List<Filter.Choice> stars(Locale language) {
        return IntStream.rangeClosed(0, OutletProfile.MOST_STARS)
                .mapToObj(stars -> new Filter.Choice(
                        Integer.toString(stars),
                        stars == 0
                                ? messages.text(language, "org.outlet.star.none")
                                : messages.text(language, "org.outlet.star.count", stars)))
                .toList();
    }

    private Filter words(String key, Dictionary dictionary) {
        return Filter.choice(
                key,
                language -> dictionaries.entries(dictionary).stream()
                        .map(row -> new Filter.Choice(row.code(), row.name(language)))
                        .toList());
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
        if (!request.filters().isEmpty()) {
            return "some";
        }
        return isDayByDay(request) ? "days" : "all";
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
        boolean dayCells = request.filters().isEmpty() && !Level.GRID.isAbove(request.cells());
        Slices slices = Slices.of(request.period(), !isDayByDay(request), dayCells);
        slices.putInto(parameters, "");
        parameters.put("is_day", request.period().isDay());
        slices.putMasksInto(parameters);
        Level outlets = request.cells() == Level.CLERK ? Level.CLERK : Level.OUTLET;
        parameters.put("outlet_level", outlets.ordinal());
        return parameters;
    }
}
