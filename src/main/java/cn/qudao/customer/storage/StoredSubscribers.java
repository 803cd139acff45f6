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
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    static final String TURNS = "insert into customer_turn (subscriber_hash, product_id, happened_at, begins, source)";
    static final String KNOWN = "on duplicate key update begins = customer_turn.begins";

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;
    private final MultiRowInsert turns;

    StoredSubscribers(JdbcClient jdbc, JdbcOperations rows, SubscriberNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.turns = new MultiRowInsert(rows, TURNS, 5, KNOWN);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Features> features(SubscriberNumber number) {
        return Optional.ofNullable(features(List.of(number)).get(number));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SubscriberNumber, Features> features(Collection<SubscriberNumber> wanted) {
        Map<SubscriberNumber, Features> features = new HashMap<>();
        ask("select * from customer_subscriber", wanted, (number, row) -> features.put(number, features(row)));
        return features;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> holdings(SubscriberNumber number) {
        return holdings(List.of(number)).getOrDefault(number, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SubscriberNumber, List<Holding>> holdings(Collection<SubscriberNumber> wanted) {
        Map<SubscriberNumber, List<Turn>> turned = new HashMap<>();
        ask(
                "select subscriber_hash, product_id, happened_at, begins, source from customer_turn",
                wanted,
                (number, row) -> turned.computeIfAbsent(number, first -> new ArrayList<>())
                        .add(new Turn(
                                new ProductId(row.getLong(2)),
                                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getBoolean(4),
                                row.getString(5))));
        return turned.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Turn.holdings(each.getValue())));
    }

    /** A row of one of the numbers. */
    @FunctionalInterface
    private interface Reading {

        void read(SubscriberNumber number, ResultSet row) throws SQLException;
    }

    private void ask(String select, Collection<SubscriberNumber> wanted, Reading reading) {
        if (wanted.isEmpty()) {
            return;
        }
        Map<ByteBuffer, SubscriberNumber> byHash = new HashMap<>();
        wanted.forEach(number -> byHash.put(ByteBuffer.wrap(numbers.hash(number)), number));
        jdbc.sql(select + " where subscriber_hash in (:hashes)")
                .param("hashes", byHash.keySet().stream().map(ByteBuffer::array).toList())
                .query(row -> {
                    ByteBuffer hash = ByteBuffer.wrap(row.getBytes("subscriber_hash"));
                    reading.read(Objects.requireNonNull(byHash.get(hash)), row);
                });
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
