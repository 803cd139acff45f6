package cn.qudao.forum.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept stands for the published formula at any moment. */
class HeatTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    /** As it is published. */
    private static double formula(List<Instant> times, HeatSpan span, Instant now) {
        return times.stream()
                .mapToDouble(at -> Math.pow(0.5, Duration.between(at, now).toMillis() / 86_400_000.0 / span.days()))
                .sum();
    }

    @ParameterizedTest
    @EnumSource
    void isTheFormula(HeatSpan span) {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Instant> times = IntStream.rangeClosed(0, random.nextInt(50))
                    .mapToObj(i -> NOW.minusSeconds(random.nextInt(60 * 86_400)))
                    .toList();
            double kept = Heat.kept(times, span);
            for (int days : new int[] {0, 1, 9, 40}) {
                Instant at = NOW.plus(Duration.ofDays(days));
                double wanted = formula(times, span, at);
                assertThat(Heat.now(kept, span, at)).isCloseTo(wanted, within(1e-6 + wanted * 1e-6));
            }
        }
    }

    @Test
    void halfIsLeftAfterThePeriod() {
        double kept = Heat.kept(Collections.nCopies(8, NOW), HeatSpan.WEEK);
        assertThat(Heat.now(kept, HeatSpan.WEEK, NOW)).isCloseTo(8, within(1e-6));
        assertThat(Heat.now(kept, HeatSpan.WEEK, NOW.plus(Duration.ofDays(7)))).isCloseTo(4, within(1e-6));
    }

    @Test
    void whatIsTalkedAboutNowOvertakesWhatWas() {
        List<Instant> crowdOfLastMonth = Collections.nCopies(100, NOW.minus(Duration.ofDays(30)));
        List<Instant> fewOfToday = Collections.nCopies(3, NOW);
        assertThat(Heat.kept(fewOfToday, HeatSpan.DAY)).isGreaterThan(Heat.kept(crowdOfLastMonth, HeatSpan.DAY));
        assertThat(Heat.kept(fewOfToday, HeatSpan.MONTH)).isLessThan(Heat.kept(crowdOfLastMonth, HeatSpan.MONTH));
    }

    @Test
    void aHundredthOfAPersonIsNoLongerHot() {
        double kept = Heat.kept(List.of(NOW), HeatSpan.DAY);
        assertThat(kept).isGreaterThan(Heat.kept(Heat.LEAST, HeatSpan.DAY, NOW.plus(Duration.ofDays(3))));
        assertThat(kept).isLessThan(Heat.kept(Heat.LEAST, HeatSpan.DAY, NOW.plus(Duration.ofDays(4))));
    }
}
