package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ColumnGroup;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.statistics.StatisticsPermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * R14 业务发展概况表: the units of a manager on one page: the day or period asked for, the month and the year so far. Each number opens
 * the report that owns it, over the days that it counts: recommendations R2, coverage R11, quality R18.
 */
@Component
class OverviewReport implements ReportDefinition {

    private final ChannelReport channels;
    private final QualityReport qualities;

    OverviewReport(ChannelReport channels, QualityReport qualities) {
        this.channels = channels;
        this.qualities = qualities;
    }

    @Override
    public String id() {
        return "R14";
    }

    @Override
    public String folder() {
        return "statistics/r14";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.CHANNEL;
    }

    @Override
    public LocalDate begin(LocalDate end) {
        return end;
    }

    @Override
    public List<Column> columns() {
        Drill growth = Drill.to("R2");
        Drill ofMonth = growth.monthToDate();
        Drill ofYear = growth.yearToDate();
        return List.of(
                Column.count("recommended").leadsTo(growth),
                Column.count("succeeded").leadsTo(growth),
                Column.ratio("successRate", "succeeded", "recommended").leadsTo(growth),
                Column.count("monthRecommended").leadsTo(ofMonth),
                Column.count("monthSucceeded").leadsTo(ofMonth),
                Column.ratio("monthRate", "monthSucceeded", "monthRecommended").leadsTo(ofMonth),
                Column.count("valid").hidden(),
                Column.count("covered").hidden(),
                Column.ratio("coverage", "covered", "valid")
                        .leadsTo(Drill.to("R11").monthToDate()),
                Column.count("warned").leadsTo(outletsThatAre("warned")),
                Column.count("malicious").hidden(),
                Column.count("active").hidden(),
                Column.ratio("maliciousShare", "malicious", "active").leadsTo(outletsThatAre("malicious")),
                Column.count("yearRecommended").leadsTo(ofYear),
                Column.count("yearSucceeded").leadsTo(ofYear),
                Column.ratio("yearRate", "yearSucceeded", "yearRecommended").leadsTo(ofYear));
    }

    @Override
    public List<ColumnGroup> groups() {
        return List.of(
                new ColumnGroup(
                        "now",
                        Map.of("recommended", "recommended", "succeeded", "succeeded", "successRate", "successRate")),
                new ColumnGroup(
                        "month",
                        Map.of(
                                "monthRecommended", "recommended",
                                "monthSucceeded", "succeeded",
                                "monthRate", "successRate",
                                "coverage", "coverage",
                                "warned", "warned",
                                "maliciousShare", "maliciousShare")),
                new ColumnGroup(
                        "year",
                        Map.of(
                                "yearRecommended",
                                "recommended",
                                "yearSucceeded",
                                "succeeded",
                                "yearRate",
                                "successRate")));
    }

    private static Drill outletsThatAre(String quality) {
        return QualityReport.outletsThatAre(quality).monthToDate();
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to("R7"));
    }

    @Override
    public List<String> chart() {
        return List.of("monthSucceeded", "monthRate");
    }

    @Override
    public List<Object> note(ReportRequest request) {
        LocalDate to = request.period().to();
        return List.of(to.withDayOfMonth(1).toString(), to.withDayOfYear(1).toString(), to.toString());
    }

    @Override
    public String section(ReportRequest request) {
        return channels.section(soFar(request));
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        ReportRequest month = soFar(request);
        LocalDate yearFrom = request.period().to().withDayOfYear(1);
        Map<String, Object> parameters = new HashMap<>(channels.parameters(month));
        parameters.putAll(qualities.parameters(month));
        Slices.ofUnits(request.period(), request.cells()).putInto(parameters, "now_");
        Slices.ofUnits(month.period(), request.cells()).putInto(parameters, "month_");
        Slices.ofUnits(new Period(yearFrom, request.period().to()), request.cells())
                .putInto(parameters, "year_");
        parameters.put("from", month.period().from());
        return parameters;
    }

    /** Coverage and quality are those of the month. */
    private static ReportRequest soFar(ReportRequest request) {
        Level rows = request.rows();
        return new ReportRequest(
                        request.report(),
                        request.unit(),
                        rows,
                        request.cells(),
                        ProductDayReport.monthSoFar(request.period()),
                        Map.of(),
                        Map.of(),
                        request.language())
                .by(request.organisation());
    }
}
