package cn.qudao.suggestion.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationsFinished;
import cn.qudao.activation.Standing;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Feature;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.database.MonthPartitions;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.NativeSql;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.SuggestionFeed.NewHint;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes what was suggested and what came of it. A row for a number, product, outlet and day: looked at ten times, a customer is
 * counted once.
 */
@NativeSql("By the hash of the number the clerk has before him; whoever calls has his place from his own post")
@Component
class HintLedger implements InitializingBean {

    /** A success so long after the hint is no answer to it. */
    private static final int RESPONSE_DAYS = 30;

    /** A window may have been open since before midnight. */
    private static final String LATEST_HERE = " where subscriber_hash = ? and product_id = ? and business_day >= ?"
            + " and outlet_id = ? and held_out = false order by business_day desc limit 1";

    private final JdbcClient jdbc;
    private final MultiRowInsert hints;
    private final MonthPartitions months;
    private final SubscriberNumbers numbers;

    HintLedger(JdbcClient jdbc, JdbcOperations rows, SubscriberNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.hints = new MultiRowInsert(
                rows,
                "insert into suggestion_hint (id, business_day, scope_key, outlet_id, account_id, product_id, position,"
                        + " points, held_out, customer_group, activity, products_held, shown_at, declined_at,"
                        + " decline_reason, recommended_at, succeeded_at, subscriber_sealed, subscriber_hash, version)",
                20,
                "on duplicate key update position = suggestion_hint.position");
        this.months = new MonthPartitions(jdbc, clock, "suggestion_hint");
    }

    @Override
    public void afterPropertiesSet() {
        prepare();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void prepare() {
        months.prepare();
    }

    /** A product or a package, and what spoke for it. */
    record Shown(ProductId subject, int points) {}

    /** In the order in which they stand before the clerk. */
    void shown(
            Standing standing,
            ProtectedNumber number,
            Customer customer,
            List<Shown> shown,
            boolean heldOut,
            Instant at) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Shown each : shown) {
            rows.add(new @Nullable Object[] {
                Ids.next(),
                day(at),
                standing.place().key(),
                standing.outlet().id().value(),
                standing.account(),
                each.subject().value(),
                rows.size() + 1,
                each.points(),
                heldOut,
                customer.value(Feature.GROUP).orElse(null),
                customer.value(Feature.ACTIVITY).orElse(null),
                customer.holds().size(),
                utc(at),
                null,
                null,
                null,
                null,
                number.sealed(),
                number.hash(),
                0
            });
        }
        hints.write(rows);
    }

    /** What others tell of the past; who said it, and for how many points, is not known. */
    void remember(List<NewHint> told) {
        List<ProtectedNumber> sealed =
                numbers.protectAll(told.stream().map(NewHint::number).toList());
        IntStream.range(0, told.size())
                .mapToObj(i -> row(told.get(i), sealed.get(i)))
                .gather(Gatherers.windowFixed(MultiRowInsert.ROWS))
                .forEach(hints::write);
    }

    private static @Nullable Object[] row(NewHint hint, ProtectedNumber number) {
        return new @Nullable Object[] {
            Ids.next(),
            day(hint.shownAt()),
            hint.place().key(),
            hint.outlet().value(),
            Adviser.NOBODY,
            hint.product().value(),
            1,
            0,
            hint.heldOut(),
            hint.group(),
            hint.activity(),
            hint.productsHeld(),
            utc(hint.shownAt()),
            hint.declined() == null ? null : utc(hint.shownAt()),
            hint.declined() == null ? null : hint.declined().name(),
            hint.recommendedAt() == null ? null : utc(hint.recommendedAt()),
            hint.succeededAt() == null ? null : utc(hint.succeededAt()),
            number.sealed(),
            number.hash(),
            0
        };
    }

    /** Of each product the last day on which the number did not want it, from the day on. */
    Map<ProductId, LocalDate> declined(byte[] hash, LocalDate from) {
        Map<ProductId, LocalDate> declined = new HashMap<>();
        jdbc.sql(
                        "select product_id, max(business_day) from suggestion_hint"
                                + " where subscriber_hash = ? and business_day >= ? and declined_at is not null group by product_id")
                .params(hash, from)
                .query(row -> {
                    declined.put(new ProductId(row.getLong(1)), row.getObject(2, LocalDate.class));
                });
        return declined;
    }

    void declined(Standing standing, byte[] hash, ProductId product, DeclineReason reason, Instant at) {
        jdbc.sql("update suggestion_hint set declined_at = ?, decline_reason = ?, version = version + 1" + LATEST_HERE)
                .params(
                        utc(at),
                        reason.name(),
                        hash,
                        product.value(),
                        day(at).minusDays(1),
                        standing.outlet().id().value())
                .update();
    }

    void recommended(Standing standing, byte[] hash, ProductId product, ActivationId activation, Instant at) {
        jdbc.sql("update suggestion_hint set recommended_at = coalesce(recommended_at, ?), activation_id = ?,"
                        + " version = version + 1" + LATEST_HERE)
                .params(
                        utc(at),
                        activation.value(),
                        hash,
                        product.value(),
                        day(at).minusDays(1),
                        standing.outlet().id().value())
                .update();
    }

    /** Every part of it is activated. */
    void packageTaken(byte[] hash, long packageId, long firstActivation, Instant at) {
        jdbc.sql("update suggestion_hint set succeeded_at = coalesce(succeeded_at, ?), version = version + 1"
                        + " where subscriber_hash = ? and product_id = ? and business_day between ? and ?"
                        + " and activation_id = ?")
                .params(utc(at), hash, packageId, day(at).minusDays(RESPONSE_DAYS), day(at), firstActivation)
                .update();
    }

    /** By whichever door: of the hints of a month the last one is answered. */
    @EventListener
    void on(ActivationsFinished finished) {
        List<ActivationFinished> succeeded = finished.succeeded();
        Set<Bought> hinted = hinted(succeeded);
        succeeded.stream().filter(each -> hinted.contains(Bought.of(each))).forEach(this::answered);
    }

    private record Bought(ByteBuffer subscriberHash, long product) {

        static Bought of(ActivationFinished finished) {
            return new Bought(
                    ByteBuffer.wrap(finished.subscriberHash()),
                    finished.product().value());
        }
    }

    /** Most were never hinted at. */
    private Set<Bought> hinted(List<ActivationFinished> succeeded) {
        return succeeded.isEmpty()
                ? Set.of()
                : jdbc.sql("select subscriber_hash, product_id from suggestion_hint where subscriber_hash in (:hashes)"
                                + " and business_day >= :from")
                        .param(
                                "hashes",
                                succeeded.stream()
                                        .map(ActivationFinished::subscriberHash)
                                        .toList())
                        .param(
                                "from",
                                succeeded.stream()
                                        .map(each -> day(each.at()))
                                        .min(LocalDate::compareTo)
                                        .orElseThrow()
                                        .minusDays(RESPONSE_DAYS))
                        .query((row, number) -> new Bought(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2)))
                        .set();
    }

    private void answered(ActivationFinished finished) {
        LocalDate day = day(finished.at());
        jdbc.sql("update suggestion_hint set succeeded_at = coalesce(succeeded_at, ?), version = version + 1"
                        + " where subscriber_hash = ? and product_id = ? and business_day between ? and ?"
                        + " order by business_day desc, id desc limit 1")
                .params(
                        utc(finished.at()),
                        finished.subscriberHash(),
                        finished.product().value(),
                        day.minusDays(RESPONSE_DAYS),
                        day)
                .update();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
