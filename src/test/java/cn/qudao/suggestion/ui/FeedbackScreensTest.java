package cn.qudao.suggestion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.ReportReader;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.suggestion.domain.Counsel;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.ListFrame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of the suggestions, by customer group and product, and the records behind each number. */
@PortalTest
class FeedbackScreensTest {

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
    private ReportReader reports;

    @Autowired
    private Clock clock;

    private Counter counter;
    private ProductRow product;
    private String clerk = "";

    @BeforeEach
    void open() {
        counter = activation.counter();
        PlatformRow carrier = activation.connect(counter, "http://127.0.0.1:9");
        product = mother.product(carrier);
        mother.weight(product.id(), Matched.ALWAYS, "", 20);
        clerk = access.account(activation.placed(counter.clerk()), ShippedRole.CLERK);
        acting.enter(clerk);
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
        mother.clear();
    }

    @Test
    void theAnswersOfEachGroupStandBesideTheHoldOutGroup() {
        SubscriberNumber declines = business();
        SubscriberNumber takes = business();
        business();
        counsel.declined(declines, product.id(), DeclineReason.TOO_DEAR);
        taken(takes);
        SubscriberNumber nobody = ActivationMother.number();
        counsel.suggest(nobody);
        holdOut(2);
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));

        String[] columns = {"hinted", "declines", "recommended", "taken", "heldOut", "heldOutTaken"};
        assertThat(reports.row("R24", today(), "business").texts(columns))
                .containsExactly("3", "1", "0", "1", "0", "0");
        assertThat(reports.row("R24", today(), "-").texts(columns)).containsExactly("1", "0", "0", "0", "2", "0");
    }

    @Test
    void aChangeIsSeenAgainstThePeriodBefore() {
        SubscriberNumber then = business();
        taken(then);
        jdbc.sql("update suggestion_hint set business_day = date_sub(business_day, interval 1 day)"
                        + " where subscriber_hash = ?")
                .param(numbers.hash(then))
                .update();
        business();
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        Map<String, String> compared = new HashMap<>(today());
        compared.put("compare", "previous");
        assertThat(reports.row("R24", compared, "business").texts("hinted", "hinted.previous", "taken.previous"))
                .containsExactly("1", "0", "-1");
    }

    @Test
    void theRecordsAreFoundByWhatCameOfThem() {
        SubscriberNumber declines = business();
        business();
        counsel.declined(declines, product.id(), DeclineReason.TOO_DEAR);
        lookInto("suggestions?group=business&outcome=DECLINED&product=" + product.code());
        assertThat(ListScreen.csv()).hasSize(2);
        assertThat(ListScreen.csv().get(1))
                .contains(
                        "已谢绝",
                        product.nameZh(),
                        declines.masked(),
                        "太贵",
                        counter.outlet().name())
                .doesNotContain(declines.digits());
        Screens.go("suggestions?group=-&product=" + product.code());
        assertThat(_find(_get(ListFrame.class), EmptyState.class)).hasSize(1);
    }

    @Test
    void whoStandsElsewhereSeesNothingOfIt() {
        business();
        Counter other = activation.counter();
        acting.enter(access.account(activation.placed(other.outlet()), ShippedRole.SHOP_OWNER));
        screens.open("suggestions?product=" + product.code());
        assertThat(ListScreen.rows()).isZero();
    }

    /** Today as the only day, so that the day before is the period before. */
    private Map<String, String> today() {
        String day = LocalDate.now(clock).toString();
        return Map.of("from", day, "to", day, "product", product.code());
    }

    private SubscriberNumber business() {
        SubscriberNumber number = ActivationMother.number();
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
        counsel.suggest(number);
        return number;
    }

    private void taken(SubscriberNumber number) {
        jdbc.sql("update suggestion_hint set succeeded_at = shown_at where subscriber_hash = ?")
                .param(numbers.hash(number))
                .update();
    }

    private void holdOut(int numbersOut) {
        mother.policy(3, 30, 50);
        int found = 0;
        while (found < numbersOut) {
            if (counsel.suggest(ActivationMother.number()).suggestions().isEmpty()) {
                found++;
            } else {
                jdbc.sql("delete from suggestion_hint where held_out = false and customer_group is null"
                                + " and product_id = ? order by id desc limit 1")
                        .param(product.id().value())
                        .update();
            }
        }
    }

    private void lookInto(String address) {
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        screens.open(address);
    }
}
