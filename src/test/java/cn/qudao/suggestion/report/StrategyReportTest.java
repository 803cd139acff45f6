package cn.qudao.suggestion.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.OpenedNumbers;
import cn.qudao.reporting.ReportReader;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R24 of an outlet with eleven suggestions in August, against a count by hand. */
@PortalTest
class StrategyReportTest {

    private static final Map<String, String> AUGUST = Map.of("from", "2026-08-01", "to", "2026-08-31");
    private static final String PERIOD = "from=2026-08-01&to=2026-08-31";
    private static final String TAKEN = "recommended_at = shown_at, succeeded_at = shown_at";

    private static final String[] COLUMNS = {
        "hinted",
        "declines",
        "recommended",
        "taken",
        "responseRate",
        "heldOut",
        "heldOutTaken",
        "heldOutRate",
        "customers",
        "usageBefore",
        "usageAfter",
        "usageGrowth"
    };

    @Autowired
    private ReportReader reports;

    @Autowired
    private Screens screens;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private Counter counter;
    private ProductRow product;
    private ProductRow other;

    @BeforeEach
    void suggest() {
        counter = activation.counter();
        product = mother.product();
        other = mother.product();
        SubscriberNumber twice = used("10", "12");
        hint(twice, product, "business", 3, "position = 1");
        hint(twice, product, "business", 20, TAKEN);
        hint(used("10", "12"), product, "business", 4, TAKEN);
        hint(used("10", "12"), product, "business", 4, "recommended_at = shown_at");
        hint(used("10", "12"), product, "business", 4, "declined_at = shown_at, decline_reason = 'TOO_DEAR'");
        hint(used("10", "12"), product, "business", 4, "position = 1");
        hint(ActivationMother.number(), other, "business", 4, "position = 1");
        hint(used("1", "9"), product, "business", 5, "held_out = true");
        hint(used("1", "9"), product, "business", 5, "held_out = true, succeeded_at = shown_at");
        hint(used("5", "6"), product, null, 6, "position = 1");
        hint(ActivationMother.number(), other, null, 6, TAKEN);
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
        mother.clear();
    }

    @Test
    void theGroupsWithWhatTheyUsedBeforeAndAfter() {
        assertThat(reports.row("R24", AUGUST, "business").texts(COLUMNS))
                .containsExactly("7", "1", "3", "2", "0.2857", "2", "1", "0.5", "5", "10", "12", "0.2");
        assertThat(reports.row("R24", AUGUST, "-").texts(COLUMNS))
                .as("of one customer no usage is told")
                .containsExactly("2", "0", "1", "1", "0.5", "0", "0", null, "1", null, null, null);
        assertThat(reports.total("R24", AUGUST).texts("hinted", "recommended", "taken", "heldOut", "usageAfter"))
                .containsExactly("9", "4", "3", "2", "12");
    }

    @Test
    void aGroupLeadsToItsProducts() {
        Map<String, String> group = Map.of("from", "2026-08-01", "to", "2026-08-31", "customerGroup", "business");
        assertThat(reports.row("R24", group, product.code()).texts("hinted", "taken", "heldOut", "customers"))
                .containsExactly("6", "2", "2", "5");
        assertThat(reports.row("R24", group, other.code()).texts("hinted", "taken", "customers"))
                .containsExactly("1", "0", "0");
        screens.open("reports/R24?" + PERIOD);
        assertThat(OpenedNumbers.table().select("tbody th a").eachAttr("href"))
                .contains("reports/R24?unit=" + counter.outlet().code() + "&" + PERIOD + "&customerGroup=business");
    }

    @Test
    void eachNumberOpensItsSuggestions() {
        screens.open("reports");
        assertThat(OpenedNumbers.check("reports/R24?" + PERIOD, Set.of())
                        + OpenedNumbers.check("reports/R24?" + PERIOD + "&customerGroup=business", Set.of())
                        + OpenedNumbers.check("reports/R24?" + PERIOD + "&product=" + other.code(), Set.of()))
                .isGreaterThan(25);
        Screens.go("reports/R24M?" + PERIOD + "&declined=true");
        assertThat(OpenedNumbers.table().text()).contains("太贵", "已谢绝", product.nameZh());
    }

    @Test
    void suggestionsOfOthersAreNotSeen() {
        Counter elsewhere = activation.counter();
        acting.enter(access.account(activation.placed(elsewhere.outlet()), ShippedRole.SHOP_OWNER));
        assertThat(reports.rows("R24", AUGUST)).isEmpty();
        assertThat(reports.rows("R24M", AUGUST)).isEmpty();
    }

    /** A customer whose July and September are known. */
    private SubscriberNumber used(String july, String september) {
        SubscriberNumber number = ActivationMother.number();
        month(number, 7, july);
        month(number, 9, september);
        return number;
    }

    private void month(SubscriberNumber number, int month, String traffic) {
        jdbc.sql(
                        "insert into customer_month (subscriber_hash, month_no, as_of, traffic) values (?, ?, '2026-10-01', ?)")
                .params(activation.asSystem(() -> numbers.hash(number)), 2026 * 12 + month, traffic)
                .update();
    }

    private void hint(SubscriberNumber number, ProductRow suggested, @Nullable String group, int day, String what) {
        ProtectedNumber kept = activation.asSystem(() -> numbers.protect(number));
        LocalDate on = LocalDate.of(2026, 8, day);
        long id = Ids.next();
        jdbc.sql(
                        "insert into suggestion_hint (id, business_day, scope_key, outlet_id, account_id, product_id, position,"
                                + " points, held_out, customer_group, products_held, shown_at, subscriber_sealed, subscriber_hash,"
                                + " version) values (?, ?, ?, ?, 1, ?, 1, 10, false, ?, 0, ?, ?, ?, 0)")
                .param(id)
                .param(on)
                .param(counter.outlet().place().key())
                .param(counter.outlet().id().value())
                .param(suggested.id().value())
                .param(group)
                .param(on.atTime(3, 0))
                .param(kept.sealed())
                .param(kept.hash())
                .update();
        jdbc.sql("update suggestion_hint set " + what + " where id = ?")
                .param(id)
                .update();
    }
}
