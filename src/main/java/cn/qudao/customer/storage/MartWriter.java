package cn.qudao.customer.storage;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.scope.NativeSql;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    private final SubscriberNumbers numbers;
    private final MultiRowInsert rows;

    MartWriter(JdbcOperations jdbc, SubscriberNumbers numbers) {
        this.numbers = numbers;
        this.rows = new MultiRowInsert(
                jdbc,
                "insert into customer_subscriber (subscriber_hash, subscriber_sealed, " + String.join(", ", FACTS)
                        + ", as_of)",
                FACTS.size() + 3,
                FACTS.stream()
                        .map(fact -> "%1$s = if(values(as_of) >= as_of, values(%1$s), %1$s)".formatted(fact))
                        .collect(Collectors.joining(
                                ", ", "on duplicate key update ", ", as_of = greatest(as_of, values(as_of))")));
    }

    void write(List<MartRow> wanted) {
        List<ProtectedNumber> sealed =
                numbers.protectAll(wanted.stream().map(MartRow::number).toList());
        IntStream.range(0, wanted.size())
                .mapToObj(i -> new Sealed(
                        sealed.get(i).hash(),
                        sealed.get(i).sealed(),
                        wanted.get(i).profile()))
                .sorted(Sealed.BY_HASH)
                .map(Sealed::columns)
                .gather(Gatherers.windowFixed(MultiRowInsert.ROWS))
                .forEach(rows::write);
    }

    private record Sealed(byte[] hash, byte[] seal, Profile profile) {

        static final Comparator<Sealed> BY_HASH = (one, other) -> Arrays.compareUnsigned(one.hash, other.hash);

        @Nullable
        Object[] columns() {
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
