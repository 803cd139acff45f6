package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * R5 每日排行榜: units of a level by their successes of a day, or of any other period; climbed = the place in the period before −
 * the place. Equal successes share a place; of them, the better success rate stands first.
 */
@Component
class RankingReport implements ReportDefinition {

    private static final int MOST = 1000;
    private static final int PRESET = 50;

    private final RecordCuts cuts;

    RankingReport(RecordCuts cuts) {
        this.cuts = cuts;
    }

    @Override
    public String id() {
        return "R5";
    }

    @Override
    public String folder() {
        return "statistics/r5";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.BUSINESS;
    }

    @Override
    public LocalDate begin(LocalDate end) {
        return end;
    }

    @Override
    public Grain grain() {
        return Grain.RANKING;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("place"),
                Column.number("climbed"),
                Column.text("parent"),
                Column.count("succeeded").where("result", "SUCCESS"),
                Column.count("recommended"),
                Column.ratio("successRate", "succeeded", "recommended"),
                Column.count("monthSoFar").where("result", "SUCCESS").monthToDate());
    }

    @Override
    public List<Filter> filters() {
        return Stream.concat(Stream.of(Filter.number(TOP, 1, MOST, PRESET)), cuts.filters().stream())
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
        return List.of("succeeded", "recommended");
    }

    @Override
    public List<String> chart() {
        return List.of("succeeded", "successRate");
    }

    /** The query is that of R2, with the month so far in place of the year before. */
    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        Period period = request.period();
        RecordCuts.putInto(parameters, request);
        RecordCuts.ofUnits(request, period).putInto(parameters, "");
        RecordCuts.ofUnits(request, period.previous()).putInto(parameters, "prev_");
        RecordCuts.ofUnits(request, ProductDayReport.monthSoFar(period)).putInto(parameters, "year_");
        parameters.put(
                "parent_span", request.rows().above().orElse(request.rows()).span());
        return parameters;
    }
}
