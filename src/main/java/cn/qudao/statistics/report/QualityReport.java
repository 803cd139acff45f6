package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import cn.qudao.statistics.domain.QualityThresholdRow;
import cn.qudao.statistics.domain.QualityThresholds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * R18 推荐质量监控表. Warned of are outlets whose success rate of the period is at or below the threshold that holds on its last day;
 * share of malicious outlets = those at or below the lower one ÷ outlets with recommendations. An outlet without any counts in
 * neither (§1.5).
 */
@Component
class QualityReport implements ReportDefinition {

    private static final String QUALITY = "quality";
    private static final String ACTIVE = "active";
    private static final String WARNED = "warned";
    private static final String MALICIOUS = "malicious";

    private final QualityThresholds thresholds;
    private final RecordCuts cuts;
    private final Clock clock;

    QualityReport(QualityThresholds thresholds, RecordCuts cuts, Clock clock) {
        this.thresholds = thresholds;
        this.cuts = cuts;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "R18";
    }

    @Override
    public String folder() {
        return "statistics/r18";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.CHANNEL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("outlets").leadsTo(ChannelReport.outletsThatAre("valid")),
                Column.count(ACTIVE).leadsTo(outletsThatAre(ACTIVE)),
                Column.ratio("usage", ACTIVE, "outlets").leadsTo(outletsThatAre(ACTIVE)),
                Column.count("recommended"),
                Column.count("succeeded").where("result", "SUCCESS"),
                Column.ratio("successRate", "succeeded", "recommended"),
                Column.count(WARNED).leadsTo(outletsThatAre(WARNED)),
                Column.count(MALICIOUS).leadsTo(outletsThatAre(MALICIOUS)),
                Column.ratio("maliciousShare", MALICIOUS, ACTIVE).leadsTo(outletsThatAre(MALICIOUS)));
    }

    static Drill outletsThatAre(String quality) {
        return Drill.to("R18").at(Level.OUTLET).with(QUALITY, quality);
    }

    @Override
    public List<Filter> filters() {
        return Stream.concat(
                        Stream.of(Filter.choice(QUALITY, ACTIVE, WARNED, MALICIOUS)), cuts.filtersButResult().stream())
                .toList();
    }

    @Override
    public String section(ReportRequest request) {
        return "units";
    }

    @Override
    public boolean onlyFound(ReportRequest request) {
        return request.filters().containsKey(QUALITY);
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to("R7"));
    }

    @Override
    public List<String> compared() {
        return List.of("recommended", "succeeded", WARNED);
    }

    @Override
    public List<String> chart() {
        return List.of(WARNED, "maliciousShare");
    }

    @Override
    public List<Object> note(ReportRequest request) {
        QualityThresholdRow row = thresholds.on(request.period().to());
        return List.of(row.warned().movePointRight(2), row.malicious().movePointRight(2));
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        RecordCuts.putInto(parameters, request);
        Slices slices = RecordCuts.isOfRecords(request)
                ? RecordCuts.bounded(request, Slices.of(request.period(), false, false))
                : Slices.nearest(request.period(), LocalDate.now(clock));
        slices.putInto(parameters, "judged_");
        slices.putMomentsInto(parameters, "judged_");
        String quality = request.filters().get(QUALITY);
        parameters.put("any_quality", quality == null);
        parameters.put(QUALITY, quality == null ? "" : quality);
        parameters.put("outlet_level", (request.cells() == Level.CLERK ? Level.CLERK : Level.OUTLET).ordinal());
        return parameters;
    }
}
