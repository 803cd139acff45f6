package cn.qudao.customer.storage;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.Holding;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.customer.domain.Turn;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Requires;
import cn.qudao.scope.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads by the hash alone, so that only who knows a number learns of it. */
@NativeSql("Rows without an id of their own, that files write by the million; they belong to no unit (DD026)")
@Service
@Requires
class StoredSubscribers implements Subscribers {

    static final String TURNS =
            "insert ignore into customer_turn (subscriber_hash, product_id, happened_at, begins, source)";

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;
    private final MultiRowInsert turns;

    StoredSubscribers(JdbcClient jdbc, JdbcOperations rows, SubscriberNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.turns = new MultiRowInsert(rows, TURNS, 5);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Features> features(SubscriberNumber number) {
        return jdbc.sql("select * from customer_subscriber where subscriber_hash = ?")
                .param(numbers.hash(number))
                .query((row, line) -> features(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> holdings(SubscriberNumber number) {
        return Turn.holdings(jdbc.sql(
                        "select product_id, happened_at, begins, source from customer_turn where subscriber_hash = ?")
                .param(numbers.hash(number))
                .query((row, line) -> new Turn(
                        new ProductId(row.getLong(1)),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getBoolean(3),
                        row.getString(4)))
                .list());
    }

    @Override
    @Transactional
    public void subscribed(SubscriberNumber number, ProductId product, Instant at, String source) {
        subscribed(List.of(new Subscription(number, product, at)), source);
    }

    @Override
    @Transactional
    public void subscribed(List<Subscription> begun, String source) {
        write(begun, true, source);
    }

    @Override
    @Transactional
    public void unsubscribed(SubscriberNumber number, ProductId product, Instant at, String source) {
        write(List.of(new Subscription(number, product, at)), false, source);
    }

    private void write(List<Subscription> turned, boolean begins, String source) {
        turns.write(turned.stream()
                .map(turn -> new @Nullable Object[] {
                    numbers.hash(turn.number()),
                    turn.product().value(),
                    LocalDateTime.ofInstant(turn.at(), ZoneOffset.UTC),
                    begins,
                    source
                })
                // So that of two who write the same none waits for the other in a circle.
                .sorted((one, other) -> Arrays.compareUnsigned((byte[]) one[0], (byte[]) other[0]))
                .toList());
    }

    private static Features features(ResultSet row) throws SQLException {
        Map<Feature, String> values = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            String value = row.getString(feature.column());
            if (value != null) {
                values.put(feature, value);
            }
        }
        return new Features(
                values,
                row.getString("home_region"),
                Packed.words(row.getString("tags")),
                Packed.words(row.getString("targets")),
                Objects.requireNonNull(Packed.named(row.getString("named"))),
                row.getObject("as_of", LocalDate.class));
    }
}
