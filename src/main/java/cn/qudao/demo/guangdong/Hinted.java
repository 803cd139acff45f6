package cn.qudao.demo.guangdong;

import cn.qudao.customer.Feature;
import cn.qudao.customer.MonthFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was suggested at the counters, and what came of it: who takes something stays longer and uses a little more. */
final class Hinted {

    private static final double HELD_OUT = 0.15;
    private static final double TAKES = 0.34;
    private static final double TAKES_BY_HIMSELF = 0.07;
    private static final double DECLINES = 0.45;
    private static final double LEAVES = 0.03;
    private static final double TAKER_LEAVES = 0.008;
    private static final double MORE_TRAFFIC = 0.12;
    private static final double UNEVENNESS = 0.08;
    private static final List<String> REASONS = List.of("NO_NEED", "TOO_DEAR", "HAS_SIMILAR", "THINKS_ABOUT_IT");
    private static final Map<String, Double> SPENDS =
            Map.of("under30", 19.0, "30-58", 44.0, "59-98", 76.0, "99-198", 138.0, "199up", 255.0);
    private static final Map<String, Integer> DAYS = Map.of("high", 27, "medium", 20, "low", 10, "silent", 2);

    private final Subscribers subscribers;
    private final List<DemoProduct> products;

    Hinted(Subscribers subscribers, List<DemoProduct> products) {
        this.subscribers = subscribers;
        this.products = products;
    }

    /** Somebody takes what he is on record with; to the others something else was suggested. */
    DemoHint of(DemoRecord record) {
        Dice dice = Dice.of("hint", record.subscriber());
        Map<Feature, String> features = subscribers.of(record).features().values();
        boolean heldOut = dice.chance(HELD_OUT);
        boolean takes = dice.chance(heldOut ? TAKES_BY_HIMSELF : TAKES);
        boolean taken = takes && record.failReason() == null;
        int held = dice.between(0, 2);
        @Nullable String declined = !heldOut && !takes && dice.chance(DECLINES) ? dice.pick(REASONS) : null;
        return new DemoHint(
                record.subscriber(),
                record.at(),
                record.outlet(),
                record.clerk(),
                takes ? record.product() : another(record.product(), dice),
                heldOut,
                Objects.requireNonNull(features.get(Feature.GROUP)),
                Objects.requireNonNull(features.get(Feature.ACTIVITY)),
                held,
                declined,
                takes && !heldOut,
                taken,
                months(YearMonth.from(record.at()), features, held, taken, dice));
    }

    private String another(String than, Dice dice) {
        String found = dice.pick(products).code();
        return found.equals(than) ? products.getFirst().code() : found;
    }

    /** The month before, that of the suggestion, and the one after. */
    private static List<MonthFigures> months(
            YearMonth hinted, Map<Feature, String> features, int held, boolean taken, Dice dice) {
        double spend = SPENDS.getOrDefault(Objects.requireNonNull(features.get(Feature.SPEND)), 50.0);
        double traffic = dice.between(2, 40) * dice.tail(UNEVENNESS);
        int days = DAYS.getOrDefault(Objects.requireNonNull(features.get(Feature.ACTIVITY)), 15);
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(month -> {
                    LocalDate end = hinted.plusMonths(month).atEndOfMonth();
                    boolean after = month > 0;
                    boolean grows = after && taken;
                    if (after && dice.chance(taken ? TAKER_LEAVES : LEAVES)) {
                        return new MonthFigures(end, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, false);
                    }
                    return new MonthFigures(
                            end,
                            amount((spend + (grows ? 4 : 0)) * dice.tail(UNEVENNESS)),
                            amount(traffic * (grows ? 1 + MORE_TRAFFIC : 1) * dice.tail(UNEVENNESS)),
                            Math.min(end.lengthOfMonth(), days + dice.between(0, 2) + (grows ? 1 : 0)),
                            held + (grows ? 1 : 0),
                            true);
                })
                .toList();
    }

    private static BigDecimal amount(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
