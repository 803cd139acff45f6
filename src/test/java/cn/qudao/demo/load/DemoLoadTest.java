package cn.qudao.demo.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.demo.load.DemoOrder.Size;
import cn.qudao.kernel.StartProblem;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In one transaction that is rolled back, so that the other tests find their portal as it was. */
@PortalTest
@Transactional
class DemoLoadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DemoOrder SMALL = new DemoOrder(Size.SMALL, TODAY);

    @Autowired
    private ObjectProvider<DemoLoad> load;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Scope scope;

    @Autowired
    private SalesRules rules;

    @Test
    void loadsOnceAndThroughTheDoors() {
        // What other tests have left in the province that all share.
        long hints = count("catalogue_hint");
        long weights = count("suggestion_weight where product_id is not null");
        long topics = count("forum_topic where state = 'PUBLISHED'");
        long articles = count("knowledge_article where live is not null");
        long revised = count("knowledge_article where live = 2");
        long templates = count("knowledge_template where space_id is null");
        long announcements = count("announcement where state = 'PUBLISHED'");

        load.getObject().run(SMALL, Runnable::run);

        assertThat(journal.isDone(DemoLoad.LAST_STEP)).isTrue();
        assertThat(journal.order()).contains(SMALL);
        assertThat(count("pub_outlet_validity v join pub_unit u on u.id = v.outlet_id where u.code like '44%'"
                        + " and v.since <= '2026-10-31' and (v.until is null or v.until > '2026-10-31')"))
                .isEqualTo(300);
        assertThat(
                        count(
                                "pub_recommendation where source = 'DEMO' and business_day between '2026-10-01' and '2026-10-31'"))
                .isEqualTo(2_400);
        assertThat(jdbc.sql("select count(distinct outlet_id) from pub_recommendation where source = 'DEMO'"
                                + " and business_day between '2026-10-01' and '2026-10-31'")
                        .query(Long.class)
                        .single())
                .isEqualTo(90);
        assertThat(jdbc.sql("select sum(s.active_outlets) from statistics_unit_month s"
                                + " join pub_unit u on u.level = s.level and u.scope_key = s.scope_key"
                                + " where s.level = 1 and s.month = '2026-10-01' and u.code like '44%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(90);
        assertThat(count("pub_recommendation r join pub_unit u on u.id = r.clerk_id where r.source = 'DEMO'"
                        + " and r.scope_key <> u.scope_key"))
                .isZero();
        assertThat(count("pub_sign_in s join pub_account a on a.id = s.account_id join pub_unit u on u.id = a.unit_id"
                        + " where u.code like '44%' and s.scope_key <> a.scope_key"))
                .isZero();
        scope.asSystem("flush", entities::flush);
        assertThat(count("keyarea_area")).isPositive();
        assertThat(count("plaque p join pub_outlet o on o.unit_id = p.outlet_id where p.scope_key <> o.scope_key"))
                .isZero();
        assertThat(count("plaque")).isPositive();
        assertThat(count("responsibility_charge where kind = 'CONTRACT'")).isPositive();
        assertThat(count("responsibility_charge where kind = 'MANAGER'")).isPositive();
        assertThat(count("catalogue_hint")).isEqualTo(hints + 33);
        assertThat(count("suggestion_weight where product_id is not null")).isEqualTo(weights + 29);
        assertThat(count("experience_page")).isEqualTo(5);
        assertThat(count("knowledge_article where live is not null")).isEqualTo(articles + 13);
        assertThat(count("knowledge_article where live = 2")).isEqualTo(revised + 3);
        assertThat(count("training_backbone b join pub_unit u on u.id = b.unit_id where u.level = 5"))
                .isPositive();
        assertThat(count("knowledge_template where space_id is null")).isEqualTo(templates + 3);
        assertThat(count("forum_topic where state = 'PUBLISHED'")).isEqualTo(topics + 8);
        assertThat(count("announcement where state = 'PUBLISHED'")).isEqualTo(announcements + 6);
        assertThat(count("announcement_confirmation c join announcement a on a.id = c.announcement_id"
                        + " where a.author is null and c.number >= a.confirm_from"))
                .isPositive();
        assertThat(count("experience_page e join pub_product p on p.id = e.trial_id where p.code in"
                        + " ('GPRS-TRIAL', 'MPAPER-TRIAL')"))
                .isEqualTo(2);
        assertThat(count("offer_package")).isPositive();
        assertThat(count("offer_promotion")).isPositive();
        assertThat(count("referral_promotion")).isEqualTo(2);
        assertThat(count("campaign_unit")).isPositive();
        assertThat(count("resource_share where remaining < amount")).isPositive();
        assertThat(count("resource_pool p join pub_unit u on u.id = p.unit_id where u.code like '44%'"
                        + " and p.priority_until > '" + LocalDate.now(clock)
                        + "' and p.priority_channel_type = 'roadside'"))
                .isEqualTo(1);
        assertThat(count("resource_ranked_outlet r join resource_allotment a on a.outlet_id = r.outlet_id"
                        + " join resource_pool p on p.id = a.pool_id and p.priority_ranking_id = r.ranking_id"
                        + " where r.ranked <= p.priority_up_to"))
                .as("who stands high was served first")
                .isPositive();
        cardsAreWhereTheyMayBeSold();
        String cards = "card c join pub_unit u on u.id = c.outlet_id and u.scope_key = c.scope_key"
                + " where u.code like '44%' and u.level = 4 and c.state = ";
        assertThat(count(cards + "'SOLD'")).isPositive().isEqualTo(4 * count(cards + "'AT_OUTLET'"));
        assertThat(count("catalogue_phase p join pub_unit u on u.id = p.region_id where u.code like '44%'"))
                .isPositive();
        assertThat(count("pub_product p where p.on_shelf_since is not null and not exists"
                        + " (select 1 from catalogue_price c where c.product_id = p.id)"))
                .isZero();
        assertThat(count("customer_subscriber s where exists (select 1 from recommendation r"
                        + " where r.subscriber_hash = s.subscriber_hash and r.source = 'DEMO')"))
                .isGreaterThan(300);
        assertThat(count("customer_turn")).isPositive();
        String compared = "suggestion_hint h join pub_subscriber_month b on b.subscriber_hash = h.subscriber_hash"
                + " and b.month_no = 2026 * 12 + 8 join pub_subscriber_month a on a.subscriber_hash = h.subscriber_hash"
                + " and a.month_no = 2026 * 12 + 10 where h.business_day between '2026-09-01' and '2026-09-30'"
                + " and h.held_out = ";
        assertThat(count(compared + "true")).isGreaterThan(200);
        assertThat(count(compared + "false and h.succeeded_at is not null")).isGreaterThan(300);
        assertThat(count("screening_listing where kind = 'NUMBER'")).isPositive();
        assertThat(signInNamesWithPassword())
                .containsExactlyInAnyOrder("admin", "province", "region", "district", "grid", "outlet", "clerk");

        List<Long> before = sizes();
        load.getObject().run(SMALL, Runnable::run);
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void aWordThatIsNoSizeIsRefused() {
        assertThatThrownBy(() -> new DemoStart(load, journal, jdbc, clock, "huge"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("huge");
    }

    private void cardsAreWhereTheyMayBeSold() {
        Map<Long, List<Long>> outlets = jdbc
                .sql("select distinct c.product_id, c.outlet_id from card c join pub_unit u on u.id = c.outlet_id"
                        + " where u.code like '44%'")
                .query((row, line) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        assertThat(outlets).as("products").hasSize(2);
        scope.asSystem(
                "test",
                () -> outlets.forEach((product, sellers) -> assertThat(sellers)
                        .allSatisfy(outlet -> assertThat(
                                        rules.refusal(new ProductId(product), new UnitId(outlet), clock.instant()))
                                .isEmpty())));
    }

    private List<@Nullable String> signInNamesWithPassword() {
        scope.asSystem("flush", entities::flush);
        return jdbc.sql(
                        "select sign_in_name from access_account where password_hash is not null"
                                + " and sign_in_name not like 't%' and unit_id in (select id from pub_unit where code like '44%')")
                .query(String.class)
                .list();
    }

    private List<Long> sizes() {
        return Stream.of("pub_unit", "pub_account", "pub_sign_in", "pub_product", "pub_recommendation", "demo_step")
                .map(this::count)
                .toList();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
