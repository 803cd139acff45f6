package cn.qudao.card.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.OpenedNumbers;
import cn.qudao.reporting.ReportReader;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R6 and R12 of an outlet with nine cards, against a count by hand. */
@PortalTest
class CardReportsTest {

    private static final Map<String, String> AUGUST = Map.of("from", "2026-08-01", "to", "2026-08-31");
    private static final String PERIOD = "from=2026-08-01&to=2026-08-31";

    @Autowired
    private ReportReader reports;

    @Autowired
    private Screens screens;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private CardMother cards;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private final SubscriberNumber customer = ActivationMother.number();
    private Counter counter;
    private List<Long> serials = List.of();

    @BeforeEach
    void issue() {
        counter = activation.counter();
        serials = cards.issued(counter, CardKind.SCRATCH, 8).stream()
                .map(card -> Long.valueOf(card.serial()))
                .toList();
        long trial = Long.parseLong(
                cards.issued(counter, CardKind.TRIAL, 1).getFirst().serial());
        jdbc.sql("update card set issued_at = '2026-08-05 03:00:00' where serial in (:all) or serial = :trial")
                .param("all", serials)
                .param("trial", trial)
                .update();
        card(1, "state = 'SOLD', sold_at = '2026-08-06'");
        card(2, active("'2026-09-30'", "'RENEWED'"));
        card(3, active("'2026-09-30'", "'STOPPED'"));
        card(4, active("'2999-09-30'", "'RENEWED'"));
        card(5, "issued_at = '2026-07-31 15:59:59'");
        card(6, "state = 'LOST'");
        card(7, active("'2026-09-30'", "null"));
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
    }

    @Test
    void howFarTheCardsOfAPeriodHaveCome() {
        String[] columns = {"issued", "inStock", "sold", "soldRate", "activated", "activationRate", "kept", "keptRate"};
        assertThat(reports.total("R6", AUGUST).texts(columns))
                .containsExactly("8", "2", "5", "0.625", "4", "0.8", "1", "0.25");
        assertThat(reports.total("R6", with("kind", "TRIAL")).texts(columns))
                .containsExactly("1", "1", "0", "0", "0", null, "0", null);
        String batch = Long.toString(serials.getFirst() / 1_000_000);
        assertThat(reports.total("R6", with("batch", batch)).texts("issued", "sold"))
                .containsExactly("7", "5");
        assertThat(reports.total("R6", with("state", "ACTIVE")).texts("issued", "inStock", "kept"))
                .containsExactly("4", "0", "1");
    }

    @Test
    void eachNumberOpensItsCardsAndACardItsHistory() {
        screens.open("reports");
        assertThat(OpenedNumbers.check("reports/R6?" + PERIOD, Set.of())
                        + OpenedNumbers.check("reports/R6?" + PERIOD + "&state=ACTIVE", Set.of())
                        + OpenedNumbers.check("reports/R6?" + PERIOD + "&kept=false", Set.of()))
                .isGreaterThan(15);
        Screens.go("reports/R6M?" + PERIOD + "&kept=true");
        assertThat(OpenedNumbers.table().select("tbody td a").eachAttr("href"))
                .containsExactly("cards/%012d".formatted(serials.get(2)));
        assertThat(OpenedNumbers.table().text())
                .contains("刮刮卡", "已激活", "续用", customer.masked())
                .doesNotContain(customer.digits());
    }

    @Test
    void cardsOfOthersAreNotSeen() {
        Counter other = activation.counter();
        acting.enter(access.account(activation.placed(other.outlet()), ShippedRole.SHOP_OWNER));
        assertThat(reports.total("R6", AUGUST).texts("issued")).containsExactly("0");
        assertThat(reports.rows("R6M", AUGUST)).isEmpty();
        assertThat(reports.rows("R12M", AUGUST)).isEmpty();
    }

    @Test
    void whatCameOfTheRegistrations() {
        registered(1, "SUCCEEDED", "2026-08-01 01:00:00");
        registered(2, "SUCCEEDED", "2026-08-31 15:59:59");
        registered(3, "FAILED", "2026-08-02 01:00:00");
        registered(4, "REFUSED", "2026-08-02 01:00:00");
        registered(6, "WAITING", "2026-08-02 01:00:00");
        registered(6, "FAILED", "2026-08-31 16:00:00");
        assertThat(reports.total("R12", AUGUST)
                        .texts("registered", "succeeded", "failed", "refused", "open", "successRate"))
                .containsExactly("5", "2", "1", "1", "1", "0.4");
        screens.open("reports");
        // The totals alone: what the outlet did itself is fewer than what its list would show.
        assertThat(OpenedNumbers.check("reports/R12?" + PERIOD, Set.of())
                        + OpenedNumbers.check("reports/R12?" + PERIOD + "&result=OPEN", Set.of()))
                .isEqualTo(7);
        Screens.go("reports/R12M?" + PERIOD + "&result=OPEN");
        assertThat(OpenedNumbers.table().select("tbody td a").eachAttr("href"))
                .containsExactly("cards/%012d".formatted(serials.get(6)));
        assertThat(OpenedNumbers.table().text()).contains("处理中", customer.masked());
    }

    private static Map<String, String> with(String filter, String value) {
        return Map.of("from", "2026-08-01", "to", "2026-08-31", filter, value);
    }

    private static String active(String freeUntil, String after) {
        return "state = 'ACTIVE', sold_at = '2026-08-06', activated_at = '2026-08-07', free_until = " + freeUntil
                + ", after_free = " + after;
    }

    private void card(int index, String change) {
        ProtectedNumber kept = activation.asSystem(() -> numbers.protect(customer));
        jdbc.sql("update card set " + change + ", subscriber_sealed = ?, subscriber_hash = ? where serial = ?")
                .params(kept.sealed(), kept.hash(), serials.get(index))
                .update();
    }

    private void registered(int index, String state, String at) {
        ProtectedNumber kept = activation.asSystem(() -> numbers.protect(customer));
        jdbc.sql("insert into card_registration (id, scope_key, business_day, card_id, serial, kind, outlet_id,"
                        + " product_id, activation_id, state, registered_at, subscriber_sealed, subscriber_hash, version)"
                        + " select ?, scope_key, date(date_add(?, interval 8 hour)), id, serial, kind, outlet_id, product_id, ?,"
                        + " ?, ?, ?, ?, 0 from card where serial = ?")
                .params(Ids.next(), at, Ids.next(), state, at, kept.sealed(), kept.hash(), serials.get(index))
                .update();
    }
}
