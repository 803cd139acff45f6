package cn.qudao.recommendation.storage;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationMother;
import cn.qudao.recommendation.Result;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Months of records of a product of its own, to be moved to files, and the reports over them. */
@Component
class ArchiveMother {

    private final Archive archive;
    private final RecommendationFeed feed;
    private final RollUps rollUps;
    private final ReportRequests requests;
    private final ReportRunner runner;
    private final Scope scope;
    private final JdbcClient jdbc;

    ArchiveMother(
            Archive archive,
            RecommendationFeed feed,
            RollUps rollUps,
            ReportRequests requests,
            ReportRunner runner,
            Scope scope,
            JdbcClient jdbc) {
        this.archive = archive;
        this.feed = feed;
        this.rollUps = rollUps;
        this.requests = requests;
        this.runner = runner;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    void offer(ProductId product) {
        jdbc.sql(
                        "insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price, on_shelf_since, version)"
                                + " values (?, ?, '-', '-', 'C', 5, '2018-01-01', 0)")
                .params(product.value(), "archived" + product.value())
                .update();
    }

    /** Spread over the month, a third of them failed. */
    static List<RecommendationEntry> entries(
            Place clerk, ProductId product, String source, YearMonth month, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RecommendationMother.at(clerk, product)
                        .source(source, month + "-" + i)
                        .on(month.atDay(1 + i % 28))
                        .withResult(i % 3 == 0 ? Result.FAILED : Result.SUCCESS)
                        .entry())
                .toList();
    }

    void catchUp() {
        scope.asSystem("test", rollUps::catchUp);
    }

    boolean isKnown(YearMonth month) {
        return jdbc.sql("select exists (select 1 from recommendation_archive where month = ?)")
                .param(month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    long store(YearMonth month) {
        return scope.asSystem("test", () -> archive.store(month));
    }

    long restore(YearMonth month) {
        return scope.asSystem("test", () -> archive.restore(month));
    }

    <T> T report(String report, Map<String, String> asked, ReportRunner.Reading<T> reading) {
        return scope.asSystem(
                "test", () -> runner.run(requests.parse(report, asked, Locale.SIMPLIFIED_CHINESE), reading));
    }

    /** Leaves the months as if nothing had been written to them. */
    void leave(ProductId product, List<Long> loaded, YearMonth... months) {
        List.of(months).stream().filter(this::isKnown).forEach(this::restore);
        scope.asSystem("test", () -> feed.erase(loaded));
        catchUp();
        jdbc.sql("delete from catalogue_product where id = ?")
                .param(product.value())
                .update();
    }
}
