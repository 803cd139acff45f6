package cn.qudao.statistics.report;

import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import java.util.List;
import java.util.Map;

/**
 * The numbers behind R3 or R4, those that were asked last first. A row holds what the post sees of one number, product and month or day,
 * the first recommendation with it, and so leads to as many records.
 */
record RepeatedNumbers(String ofReport, boolean byDay, ProductFilters products) implements ReportDefinition {

    static String of(String report) {
        return report + "N";
    }

    @Override
    public String id() {
        return of(ofReport);
    }

    @Override
    public String folder() {
        return "statistics/r3";
    }

    @Override
    public String permission() {
        return RecommendationPermissions.VIEW;
    }

    /** Those of archived months are not listed, and the page says where they are. */
    @Override
    public boolean readsArchivable() {
        return true;
    }

    @Override
    public Grain grain() {
        return Grain.RECORDS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("id").hidden(),
                Column.text("repeatedIn"),
                Column.sealed("subscriber"),
                Column.text("product"),
                Column.count("again"),
                Column.count("times")
                        .leadsTo(Drill.to("R7")
                                .taking("same", "id")
                                .taking("from", "firstDay")
                                .taking("to", "lastDay")),
                Column.time("firstAt"),
                Column.time("time"),
                Column.number("atOutlets"),
                Column.number("byClerks"),
                Column.word("everSucceeded"),
                Column.date("firstDay").hidden(),
                Column.date("lastDay").hidden());
    }

    @Override
    public List<Filter> filters() {
        return RepeatReport.filters(products);
    }

    @Override
    public List<Object> note(ReportRequest request) {
        return RepeatReport.note(request, byDay);
    }

    @Override
    public String section(ReportRequest request) {
        return "numbers";
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        return RepeatReport.parameters(request, byDay, products);
    }
}
