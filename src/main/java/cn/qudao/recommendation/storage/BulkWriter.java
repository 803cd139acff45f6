package cn.qudao.recommendation.storage;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.RecommendationsLoaded;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.storage.FactTable.Fact;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a thousand rows a statement. The inbox is filled first, ignoring what it holds already: as long as it takes every
 * row of the thousand, which is the rule, nothing has to be looked up.
 */
@NativeSql(
        "Rows by the thousand in one statement, to keep up with a month of a province; every place is checked against"
                + " the scope")
@Service
@Requires(RecommendationPermissions.IMPORT)
class BulkWriter implements RecommendationFeed {

    private static final String DAYS = Scope.applyTo(
            "select distinct r.business_day, {scope:r} as visible" + " from recommendation r where r.id in (:ids)");
    /** What lies outside the scope is as good as settled: nobody settles it from here. */
    private static final String PENDING =
            Scope.applyTo("select s.source, s.source_id, r.id, r.business_day from recommendation_source s"
                    + " join recommendation r on r.id = s.recommendation_id"
                    + " and r.business_day = s.business_day and r.result = 'PENDING' and {scope:r}");

    private final JdbcClient jdbc;
    private final FactTable facts;
    private final SubscriberNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Scope scope;
    private final ArchivedMonths archived;

    BulkWriter(
            JdbcClient jdbc,
            JdbcOperations rows,
            SubscriberNumbers numbers,
            ApplicationEventPublisher events,
            Scope scope,
            ArchivedMonths archived) {
        this.scope = scope;
        this.archived = archived;
        this.jdbc = jdbc;
        this.facts = new FactTable(rows);
        this.numbers = numbers;
        this.events = events;
    }

    @Override
    @Transactional
    public Loaded load(Stream<RecommendationEntry> entries, LongConsumer written) {
        Map<ProductId, BigDecimal> prices = prices();
        Set<YearMonth> months = new HashSet<>();
        Loaded loaded = entries.map(this::requireWithinScope)
                .map(Numbered::new)
                .gather(Gatherers.windowFixed(MultiRowInsert.ROWS))
                .map(rows -> write(rows, prices, months, written))
                .reduce(Loaded.NOTHING, Loaded::plus);
        if (!months.isEmpty()) {
            events.publishEvent(new RecommendationsLoaded(Set.copyOf(months)));
        }
        return loaded;
    }

    @Override
    @Transactional
    public void erase(List<Long> ids) {
        Set<YearMonth> months = new HashSet<>();
        ids.stream().gather(Gatherers.windowFixed(MultiRowInsert.ROWS)).forEach(some -> {
            jdbc.sql(DAYS)
                    .param("ids", some)
                    .params(scope.parameters())
                    .query(Day.class)
                    .list()
                    .forEach(day -> {
                        if (!day.visible) {
                            throw new RuleViolation("recommendation.erase.hidden");
                        }
                        months.add(YearMonth.from(day.businessDay));
                    });
            jdbc.sql("delete s from recommendation_source s join recommendation r"
                            + " on r.source = s.source and r.source_id = s.source_id where r.id in (:ids)")
                    .param("ids", some)
                    .update();
            int erased = jdbc.sql("delete from recommendation where id in (:ids)")
                    .param("ids", some)
                    .update();
            if (erased < some.size() && archived.isAny()) {
                throw new RuleViolation("recommendation.erase.archived");
            }
        });
        events.publishEvent(new RecommendationsLoaded(Set.copyOf(months)));
    }

    private RecommendationEntry requireWithinScope(RecommendationEntry entry) {
        if (!scope.sees(entry.place().key())) {
            throw new Refused("recommendation outside the scope");
        }
        return entry;
    }

    private Loaded write(
            List<Numbered> rows, Map<ProductId, BigDecimal> prices, Set<YearMonth> months, LongConsumer told) {
        int taken = facts.takeIn(rows.stream().map(Numbered::inboxRow).toList());
        List<Numbered> written = taken == rows.size() ? rows : takenOf(rows);
        archived.requireLive(
                written.stream().map(row -> YearMonth.from(row.day)).toList());
        facts.write(written.stream().map(row -> fact(row, prices)).toList());
        written.forEach(row -> {
            months.add(YearMonth.from(row.day));
            told.accept(row.id);
        });
        if (written.size() == rows.size()) {
            return new Loaded(written.size(), 0, 0);
        }
        List<Numbered> known = new ArrayList<>(rows);
        known.removeAll(Set.copyOf(written));
        long settled = settle(known, months);
        return new Loaded(written.size(), settled, known.size() - settled);
    }

    private List<Numbered> takenOf(List<Numbered> rows) {
        Set<Long> taken = new HashSet<>(inInbox(rows, "select s.recommendation_id from recommendation_source s")
                .query(Long.class)
                .list());
        return rows.stream().filter(row -> taken.contains(row.id)).toList();
    }

    /** How many of the known ones were pending and are no longer. */
    private long settle(List<Numbered> known, Set<YearMonth> months) {
        Map<String, Pending> pending = new HashMap<>();
        inInbox(known, PENDING)
                .params(scope.parameters())
                .query(Pending.class)
                .list()
                .forEach(row -> pending.put(row.key(), row));
        long settled = 0;
        for (Numbered row : known) {
            Pending waiting = row.entry.result() == Result.PENDING ? null : pending.remove(row.key());
            if (waiting != null) {
                settled += settle(waiting, row.entry);
                months.add(YearMonth.from(waiting.businessDay));
            }
        }
        return settled;
    }

    private int settle(Pending row, RecommendationEntry entry) {
        return jdbc.sql("update recommendation set result = ?, fail_reason = ?, version = version + 1"
                        + " where id = ? and business_day = ? and result = 'PENDING'")
                .param(entry.result().name())
                .param(entry.failReason())
                .param(row.id)
                .param(row.businessDay)
                .update();
    }

    private JdbcClient.StatementSpec inInbox(List<Numbered> rows, String select) {
        return jdbc.sql(select + " where s.source in (:sources) and s.source_id in (:ids)")
                .param("sources", rows.stream().map(row -> row.entry.source()).collect(Collectors.toSet()))
                .param("ids", rows.stream().map(row -> row.entry.sourceId()).toList());
    }

    private Fact fact(Numbered row, Map<ProductId, BigDecimal> prices) {
        BigDecimal price = prices.get(row.entry.product());
        if (price == null) {
            throw RuleViolation.at("product", "recommendation.no-such-product");
        }
        return new Fact(row.id, row.day, row.entry, price, numbers.protect(row.entry.subscriber()));
    }

    private Map<ProductId, BigDecimal> prices() {
        return jdbc.sql("select id, monthly_price from pub_product").query(Price.class).stream()
                .collect(Collectors.toMap(row -> new ProductId(row.id), Price::monthlyPrice));
    }

    private record Price(long id, BigDecimal monthlyPrice) {}

    private record Day(LocalDate businessDay, boolean visible) {}

    private record Pending(String source, String sourceId, long id, LocalDate businessDay) {

        String key() {
            return Numbered.key(source, sourceId);
        }
    }

    /** An entry with the id it gets if it is new. */
    private record Numbered(long id, LocalDate day, RecommendationEntry entry) {

        Numbered(RecommendationEntry entry) {
            this(Ids.next(), LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE), entry);
        }

        static String key(String source, String sourceId) {
            return source + '\n' + sourceId;
        }

        String key() {
            return key(entry.source(), entry.sourceId());
        }

        @Nullable
        Object[] inboxRow() {
            return new @Nullable Object[] {entry.source(), entry.sourceId(), id, day};
        }
    }
}
