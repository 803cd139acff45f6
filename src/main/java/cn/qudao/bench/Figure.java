package cn.qudao.bench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param key as JSON has it; the words for people stand in the bundles under {@code bench.figure.<key>}
 * @param amount how many of what is counted by the second one run makes; not used for other units
 * @param limit the bare library doing the same in the same rounds
 */
public record Figure(
        String key,
        Unit unit,
        double amount,
        Measured ours,
        @Nullable Measured limit,
        @Nullable Goal goal) {

    public enum Unit {
        MILLISECONDS("ms"),
        KILOBYTES("KB"),
        ROWS_PER_SECOND("rows/s"),
        SIGN_INS_PER_SECOND("1/s"),
        ACTIVATIONS_PER_SECOND("1/s"),
        MESSAGES_PER_SECOND("1/s"),
        PAGES_PER_SECOND("1/s");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean isRate() {
            return this != MILLISECONDS && this != KILOBYTES;
        }
    }

    public static Figure time(String key, Measured ours, @Nullable Measured limit, @Nullable Goal goal) {
        return new Figure(key, Unit.MILLISECONDS, 1, ours, limit, goal);
    }

    public static Figure rate(
            String key, Unit unit, double amount, Measured ours, @Nullable Measured limit, @Nullable Goal goal) {
        return new Figure(key, unit, amount, ours, limit, goal);
    }

    /** Measured once, after full collections. */
    public static Figure memory(String key, double kilobytes, @Nullable Goal goal) {
        return new Figure(key, Unit.KILOBYTES, 1, Measured.single(kilobytes), null, goal);
    }

    /** A sample in the figure's own unit. */
    double shown(double sample) {
        return unit.isRate() ? amount * 1000 / sample : sample;
    }

    /** Ours against the limit, by the medians: 1 is as fast as the bare library. */
    Optional<Double> ratio() {
        return Optional.ofNullable(limit)
                .map(bare -> bare.samples().median() / ours.samples().median());
    }

    Optional<Boolean> isReached() {
        return Optional.ofNullable(goal).map(wanted -> switch (wanted.of()) {
            case P95 -> meets(ours.samples().p95(), wanted.value());
            case P99 -> meets(ours.samples().percentile(99), wanted.value());
            case MEDIAN -> meets(ours.samples().median(), wanted.value());
            case RATIO -> ratio().orElse(0.0) >= wanted.value();
        });
    }

    private boolean meets(double sample, double wanted) {
        return unit.isRate() ? shown(sample) >= wanted : sample <= wanted;
    }
}
