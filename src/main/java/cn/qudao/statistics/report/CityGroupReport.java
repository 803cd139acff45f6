package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
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
import org.springframework.stereotype.Component;

/** R19 渠道覆盖率分布: the outlets of R11 by groups of cities, which are data (row 42). */
@Component
class CityGroupReport implements ReportDefinition {

    private final ChannelReport channels;

    CityGroupReport(ChannelReport channels) {
        this.channels = channels;
    }

    @Override
    public String id() {
        return "R19";
    }

    @Override
    public String folder() {
        return "statistics/r19";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.CHANNEL;
    }

    @Override
    public Grain grain() {
        return Grain.VALUES;
    }

    @Override
    public String values(ReportRequest request) {
        return "cityGroup";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("place"),
                Column.count("regions"),
                Column.count("valid").leadsTo(ChannelReport.outletsThatAre("valid")),
                Column.count("covered").leadsTo(ChannelReport.outletsThatAre("covered")),
                Column.ratio("coverage", "covered", "valid").leadsTo(ChannelReport.outletsThatAre("covered")));
    }

    @Override
    public List<Filter> filters() {
        return List.of();
    }

    @Override
    public Optional<Drill> next(ReportRequest request) {
        return Optional.of(Drill.to("R11"));
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to("R11"));
    }

    @Override
    public List<String> compared() {
        return List.of("valid", "covered");
    }

    @Override
    public List<String> chart() {
        return List.of("covered", "coverage");
    }

    @Override
    public String section(ReportRequest request) {
        return channels.section(request);
    }

    /** The figures of R11, region by region. */
    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        Map<String, Object> parameters = new HashMap<>(channels.parameters(request));
        Level cells = request.cells().isAbove(Level.REGION) ? Level.REGION : request.cells();
        parameters.put("cell_level", cells.ordinal());
        parameters.put("level_span", Level.REGION.span());
        return parameters;
    }
}
