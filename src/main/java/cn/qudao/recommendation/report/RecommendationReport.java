package cn.qudao.recommendation.report;

import cn.qudao.catalogue.Products;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.reporting.OutletFilters;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** R7 推荐记录查询: the records that every number of recommendations is made of, newest first. */
@Component
class RecommendationReport implements ReportDefinition {

    private static final String RESULT = "result";
    private static final String SUCCESS = Result.SUCCESS.name();
    private static final String INCOME = "income";
    private static final String SAME = "same";

    private final Products products;
    private final OutletFilters outlets;

    RecommendationReport(Products products, OutletFilters outlets) {
        this.products = products;
        this.outlets = outlets;
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
                Column.number(OPENS).hidden(),
                Column.time("time"),
                Column.sealed("subscriber"),
                Column.text("product"),
                Column.text("clerk"),
                Column.word("way"),
                Column.word("cause"),
                Column.word("step"),
                Column.word(RESULT),
                Column.text("failReason"),
                Column.money(INCOME));
    }

    @Override
    public String page() {
        return "recommendations";
    }

    /** R2 has them added up, but for those that are neither all nor the successes, and what it would read records for. */
    @Override
    public Optional<Sums> sums(ReportRequest request) {
        String result = request.filters().get(RESULT);
        boolean isCut = Stream.of("way", "channelType", "channelClass", "tier", "star")
                .anyMatch(request.filters()::containsKey);
        return !isCut && (result == null || result.equals(SUCCESS))
                ? Optional.of(new Sums(
                        "R2", result == null ? "recommended" : "succeeded", Map.of(INCOME, INCOME), Set.of(RESULT)))
                : Optional.empty();
    }

    /** Where the records of one number are asked for, they are found by it. */
    @Override
    public String section(ReportRequest request) {
        return request.filters().containsKey(SAME) ? "same" : "all";
    }

    @Override
    public List<Filter> filters() {
        List<Filter> own = List.of(
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
                Filter.choice(RESULT, names(Result.values())),
                Filter.choice("way", names(Way.values())),
                Filter.choice("cause", names(Cause.values())),
                Filter.record(SAME));
        return Stream.concat(own.stream(), outlets.all().stream()).toList();
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
