package cn.qudao.customer.storage;

import cn.qudao.customer.MonthFigures;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.scope.NativeSql;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Writes what files say of subscribers, by the million. In the order of the hashes, so that the table grows at its end and is
 * gone through once; of two files the one that speaks of a later day counts, in whichever order they come.
 */
@NativeSql("A million rows, that take the place of what was there; they belong to no unit (DD026)")
@Component
class MartWriter {

    private static final List<String> FACTS = List.of(
            "customer_segment",
            "spend_band",
            "terminal",
            "age_band",
            "activity",
            "home_region",
            "tags",
            "targets",
            "named");

    private static final List<String> FIGURES = List.of("spend", "traffic", "days_active", "products", "in_network");

    private final SubscriberNumbers numbers;
    private final MultiRowInsert rows;
    private final MultiRowInsert months;

    MartWriter(JdbcOperations jdbc, SubscriberNumbers numbers) {
        this.numbers = numbers;
        this.rows = insert(jdbc, "customer_subscriber (subscriber_hash, subscriber_sealed, ", FACTS);
        this.months = insert(jdbc, "customer_month (subscriber_hash, month_no, ", FIGURES);
    }

    /** @param table with the two columns that never change */
    private static MultiRowInsert insert(JdbcOperations jdbc, String table, List<String> told) {
        return new MultiRowInsert(
                jdbc,
                "insert into " + table + String.join(", ", told) + ", as_of)",
                told.size() + 3,
                told.stream()
                        .map(fact -> "%1$s = if(values(as_of) >= as_of, values(%1$s), %1$s)".formatted(fact))
                        .collect(Collectors.joining(
                                ", ", "on duplicate key update ", ", as_of = greatest(as_of, values(as_of))")));
    }

    void write(List<MartRow> wanted) {
        List<ProtectedNumber> sealed =
                numbers.protectAll(wanted.stream().map(MartRow::number).toList());
        List<Sealed> sorted = IntStream.range(0, wanted.size())
                .mapToObj(i -> new Sealed(sealed.get(i).hash(), sealed.get(i).sealed(), wanted.get(i)))
                .sorted(Sealed.BY_HASH)
                .toList();
        write(rows, sorted.stream().map(Sealed::columns));
        write(months, sorted.stream().flatMap(Sealed::month));
    }

    void writeMonths(Map<SubscriberNumber, List<MonthFigures>> told) {
        record Told(byte[] hash, List<MonthFigures> figures) {}
        write(
                months,
                told.entrySet().stream()
                        .map(each -> new Told(numbers.hash(each.getKey()), each.getValue()))
                        .sorted((one, other) -> Arrays.compareUnsigned(one.hash, other.hash))
                        .flatMap(each -> each.figures.stream()
                                .map(MartMonth::of)
                                .filter(MartMonth::saysSomething)
                                .map(month -> month.columns(each.hash))));
    }

    private static void write(MultiRowInsert insert, Stream<@Nullable Object[]> columns) {
        columns.gather(Gatherers.windowFixed(MultiRowInsert.ROWS)).forEach(insert::write);
    }

    private record Sealed(byte[] hash, byte[] seal, MartRow row) {

        static final Comparator<Sealed> BY_HASH = (one, other) -> Arrays.compareUnsigned(one.hash, other.hash);

        Stream<@Nullable Object[]> month() {
            return row.month().saysSomething()
                    ? Stream.<@Nullable Object[]>of(row.month().columns(hash))
                    : Stream.empty();
        }

        @Nullable
        Object[] columns() {
            Profile profile = row.profile();
            return Stream.of(
                            hash,
                            seal,
                            profile.group(),
                            profile.spend(),
                            profile.terminal(),
                            profile.age(),
                            profile.activity(),
                            profile.region(),
                            profile.tags(),
                            profile.targets(),
                            profile.named(),
                            profile.asOf())
                    .toArray();
        }
    }
}
