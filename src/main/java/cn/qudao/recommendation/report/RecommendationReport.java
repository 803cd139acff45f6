package cn.qudao.recommendation.report;

import cn.qudao.catalogue.Products;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** R7 推荐记录查询: the records that every number of recommendations is made of, newest first. Without the subscriber. */
@Component
class RecommendationReport implements ReportDefinition {

    private static final String SAME = "same";

    private final Products products;

    RecommendationReport(Products products) {
        this.products = products;
    }

    @Override
    public String id() {
        return "R7";
    }

    @Override
    public String folder() {
        return "recommendation/r7";
    }

    @Override
    public String permission() {
        return RecommendationPermissions.VIEW;
    }

    @Override
    public Grain grain() {
        return Grain.RECORDS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.time("time"),
                Column.text("clerk"),
                Column.text("product"),
                Column.word("way"),
                Column.word("result"),
                Column.text("failReason"));
    }

    /** Where the records of one number are asked for, they are found by it. */
    @Override
    public String section(ReportRequest request) {
        return request.filters().containsKey(SAME) ? "same" : "all";
    }

    /** The catalogue has two names for a product. */
    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        return Map.of("english", request.language().getLanguage().equals(Locale.ENGLISH.getLanguage()));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.choice(
                        "product",
                        language -> products.all().stream()
                                .map(row -> new Choice(row.code(), row.name(language)))
                                .toList()),
                Filter.choice(
                        "productClass",
                        language -> products.classes().stream()
                                .map(row -> new Choice(row.code(), row.name(language)))
                                .toList()),
                Filter.choice("result", "SUCCESS", "FAILED", "PENDING"),
                Filter.record(SAME));
    }
}
