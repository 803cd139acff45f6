package cn.qudao.customer.storage;

import cn.qudao.customer.CustomerPermissions;
import cn.qudao.customer.Holding;
import cn.qudao.customer.MonthFigures;
import cn.qudao.customer.NewSubscriber;
import cn.qudao.customer.SubscriberFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Requires;
import cn.qudao.scope.NativeSql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@NativeSql("Rows by the thousand in one statement; they belong to no unit (DD026)")
@Service
@Requires(CustomerPermissions.IMPORT)
class StoredSubscriberFeed implements SubscriberFeed {

    private static final MartMonth NO_MONTH =
            MartMonth.of(new MonthFigures(LocalDate.EPOCH, null, null, null, null, null));

    private final MartWriter mart;
    private final SubscriberNumbers numbers;
    private final MultiRowInsert turns;

    StoredSubscriberFeed(MartWriter mart, SubscriberNumbers numbers, JdbcOperations jdbc) {
        this.mart = mart;
        this.numbers = numbers;
        this.turns = new MultiRowInsert(jdbc, StoredSubscribers.TURNS, 5, StoredSubscribers.KNOWN);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(List<NewSubscriber> subscribers) {
        Map<Profile, Profile> profiles = new HashMap<>();
        mart.write(subscribers.stream()
                .map(one -> new MartRow(
                        one.number(),
                        profiles.computeIfAbsent(Profile.of(one.features()), profile -> profile),
                        NO_MONTH))
                .toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        subscribers.forEach(one -> {
            byte[] hash = numbers.hash(one.number());
            one.holdings().forEach(held -> add(rows, hash, held));
        });
        rows.sort((one, other) -> Arrays.compareUnsigned((byte[]) one[0], (byte[]) other[0]));
        rows.stream().gather(Gatherers.windowFixed(MultiRowInsert.ROWS)).forEach(turns::write);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void loadMonths(Map<SubscriberNumber, List<MonthFigures>> months) {
        mart.writeMonths(months);
    }

    private static void add(List<@Nullable Object[]> rows, byte[] hash, Holding held) {
        rows.add(turn(hash, held, held.since(), true));
        if (held.until() != null) {
            rows.add(turn(hash, held, held.until(), false));
        }
    }

    private static @Nullable Object[] turn(byte[] hash, Holding held, Instant at, boolean begins) {
        return new @Nullable Object[] {
            hash, held.product().value(), LocalDateTime.ofInstant(at, ZoneOffset.UTC), begins, held.source()
        };
    }
}
