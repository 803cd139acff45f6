package cn.qudao.suggestion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.customer.MonthFigures;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.suggestion.domain.Counsel;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ListTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers used before suggestions and after them, beside the hold-out group, and the records behind each count. */
@PortalTest
class EffectsScreenTest {

    @Autowired
    private Screens screens;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private Counsel counsel;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Counter counter;
    private ProductRow product;
    private LocalDate day;

    @BeforeEach
    void open() {
        counter = activation.counter();
        PlatformRow carrier = activation.connect(counter, "http://127.0.0.1:9");
        product = mother.product(carrier);
        mother.weight(product.id(), Matched.ALWAYS, "", 20);
        day = YearMonth.now(clock).minusMonths(2).atDay(15);
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
        mother.clear();
    }

    @Test
    void theDifferenceOfTheDifferencesStandsBesideTheMeansAndTheirNumbers() {
        for (int i = 0; i < 5; i++) {
            becomes(hinted(), "succeeded_at = shown_at", "10", "12");
            becomes(hinted(), "held_out = true", "10", "10.50");
        }
        becomes(hinted(), "declined_at = shown_at", "10", "10");
        lookInto("suggestion-effects?measure=USAGE");
        String seen = ",使用特征,1.17,6,10.00,11.67,5,0.50,5,1.50";
        assertThat(lines()).containsExactly(product.nameZh() + ",全部客户群" + seen, product.nameZh() + ",商业客户" + seen);
        chooseAll();
        String both = ",使用特征,1.17,6,10.00,11.67,5,10.00,10.50,0.50,5,10.00,12.00,1.50";
        assertThat(lines()).containsExactly(product.nameZh() + ",全部客户群" + both, product.nameZh() + ",商业客户" + both);
    }

    @Test
    void fewCustomersGiveNoMeanAndOneWithoutBothMonthsDoesNotCount() {
        for (int i = 0; i < 4; i++) {
            becomes(hinted(), "version = 0", "10", "12");
        }
        SubscriberNumber gone = hinted();
        becomes(gone, "version = 0", "10", null);
        hinted();
        lookInto("suggestion-effects?measure=USAGE&product=" + product.code());
        assertThat(lines()).contains(product.nameZh() + ",全部客户群,使用特征,,4,,,0,,0,");
        assertThat(((ListTable<?>) _get(ListTable.class)).html()).contains(">–<");
        Screens.go("suggestion-effects?measure=SPEND&product=" + product.code());
        assertThat(lines()).first().asString().contains(",,5,1.00,1.00,0,");
        Screens.go("suggestions?compared=USAGE&outcome=SHOWN&product=" + product.code() + period());
        assertThat(ListScreen.rows()).isEqualTo(4);
        Screens.go("suggestions?outcome=SHOWN&product=" + product.code() + period());
        assertThat(ListScreen.rows()).isEqualTo(6);
    }

    @Test
    void whoIsHintedTwiceCountsOnceByTheLastHint() {
        SubscriberNumber twice = hinted();
        becomes(twice, "version = 0", "10", "12");
        jdbc.sql("update suggestion_hint set business_day = ? where subscriber_hash = ?")
                .params(day.minusDays(3), numbers.hash(twice))
                .update();
        counsel.suggest(twice);
        becomes(twice, "succeeded_at = case when business_day = ? then shown_at end", "10", "12");
        lookInto("suggestion-effects?measure=USAGE&product=" + product.code());
        assertThat(lines()).first().asString().contains(",1,,,0,,1,");
        Screens.go("suggestions?compared=USAGE&outcome=TAKEN&product=" + product.code() + period());
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("suggestions?compared=USAGE&outcome=SHOWN&product=" + product.code() + period());
        assertThat(ListScreen.rows()).isEqualTo(1);
    }

    @Test
    void whoStandsElsewhereSeesNothingOfIt() {
        becomes(hinted(), "version = 0", "10", "12");
        Counter other = activation.counter();
        acting.enter(access.account(activation.placed(other.outlet()), ShippedRole.SHOP_OWNER));
        screens.open("suggestion-effects?product=" + product.code());
        assertThat(ListScreen.rows()).isZero();
        Screens.go("suggestions?compared=USAGE&product=" + product.code() + period());
        assertThat(ListScreen.rows()).isZero();
    }

    private SubscriberNumber hinted() {
        SubscriberNumber number = ActivationMother.number();
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
        counsel.suggest(number);
        put(number, "version = 0");
        return number;
    }

    private void becomes(SubscriberNumber number, String what, String trafficBefore, @Nullable String trafficAfter) {
        put(number, what);
        mother.months(number, month(-1, trafficBefore), month(1, trafficAfter));
    }

    private MonthFigures month(int from, @Nullable String traffic) {
        return new MonthFigures(
                day.plusMonths(from),
                BigDecimal.ONE,
                traffic == null ? null : new BigDecimal(traffic),
                null,
                null,
                true);
    }

    /** As if it had been suggested two months ago. */
    private void put(SubscriberNumber number, String what) {
        jdbc.sql("update suggestion_hint set business_day = ?, " + what
                        + " where subscriber_hash = ? and business_day > ?")
                .params(
                        what.contains("?")
                                ? List.of(day, day, numbers.hash(number), day.minusDays(1))
                                : List.of(day, numbers.hash(number), day.minusDays(1)))
                .update();
    }

    private static void chooseAll() {
        List.of("对照前", "对照后", "开通前", "开通后").forEach(title -> ListScreen.choose("列", title));
    }

    private List<String> lines() {
        return ListScreen.csv().stream()
                .filter(line -> line.contains(product.nameZh()))
                .toList();
    }

    private String period() {
        return "&from=" + day.withDayOfMonth(1) + "&to=" + day;
    }

    private void lookInto(String address) {
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        screens.open(address);
    }
}
