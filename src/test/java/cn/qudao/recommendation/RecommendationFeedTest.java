package cn.qudao.recommendation;

import static cn.qudao.recommendation.Result.FAILED;
import static cn.qudao.recommendation.Result.PENDING;
import static cn.qudao.recommendation.Result.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.RecommendationFeed.Loaded;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RecommendationFeedTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 17);
    private static final Place CLERK =
            Place.ROOT.child(98).child(1).child(1).child(1).child(1);
    private static final ProductId PRODUCT = new ProductId(-1);

    private final String source = UUID.randomUUID().toString().substring(0, 20);

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void offerProduct() {
        jdbc.sql("insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price, on_shelf_since,"
                        + " version) values (-1, 'feed-test', '-', '-', 'C', 5.0000, '2031-01-01', 0)")
                .update();
    }

    @Test
    void writesEachRowOfASourceOnce() {
        assertThat(load(IntStream.range(0, 2500).mapToObj(n -> row(n, SUCCESS))))
                .isEqualTo(new Loaded(2500, 0, 0));
        assertThat(load(IntStream.range(1500, 4000).mapToObj(n -> row(n, SUCCESS))))
                .isEqualTo(new Loaded(1500, 0, 1000));
        assertThat(count("SUCCESS")).isEqualTo(4000);
    }

    @Test
    void writesARowOnceThoughOneFileHoldsItTwice() {
        assertThat(load(Stream.of(row(1, SUCCESS), row(2, FAILED), row(1, SUCCESS))))
                .isEqualTo(new Loaded(2, 0, 1));
    }

    @Test
    void settlesWhatWasPendingAndNothingElse() {
        load(Stream.of(row(1, PENDING), row(2, FAILED), row(3, PENDING)));
        assertThat(load(Stream.of(row(1, SUCCESS), row(2, SUCCESS), row(3, PENDING))))
                .isEqualTo(new Loaded(0, 1, 2));
        assertThat(count("SUCCESS")).isEqualTo(1);
        assertThat(count("FAILED")).isEqualTo(1);
        assertThat(count("PENDING")).isEqualTo(1);
    }

    @Test
    void keepsThePriceOfTheTime() {
        load(Stream.of(row(1, SUCCESS)));
        jdbc.sql("update catalogue_product set monthly_price = 7 where id = -1").update();
        assertThat(jdbc.sql("select monthly_price from pub_recommendation where source = ?")
                        .param(source)
                        .query(String.class)
                        .single())
                .isEqualTo("5.0000");
    }

    @Test
    void refusesAnUnknownProduct() {
        RecommendationEntry entry = RecommendationMother.at(CLERK, new ProductId(-2))
                .source(source, 1)
                .entry();
        assertThatThrownBy(() -> load(Stream.of(entry)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("product"));
    }

    private Loaded load(Stream<RecommendationEntry> rows) {
        return scope.asSystem("test", () -> feed.load(rows));
    }

    private RecommendationEntry row(int number, Result result) {
        return RecommendationMother.at(CLERK, PRODUCT)
                .source(source, number)
                .on(DAY)
                .withResult(result)
                .entry();
    }

    private int count(String result) {
        return jdbc.sql("select count(*) from pub_recommendation where source = ? and result = ?")
                .param(source)
                .param(result)
                .query(Integer.class)
                .single();
    }
}
