package cn.qudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.bench.Figure.Unit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aTimeIsReachedFromBelow() {
        assertThat(time(Goal.p95(60), 10, 59).isReached()).contains(true);
        assertThat(time(Goal.p95(60), 10, 61).isReached()).contains(false);
        assertThat(time(Goal.median(60), 10, 61).isReached()).contains(true);
    }

    @Test
    void aRateIsReachedFromAbove() {
        Figure figure = rate(1_000, null, Goal.median(85_000), 10);
        assertThat(figure.shown(figure.ours().samples().median())).isEqualTo(100_000);
        assertThat(figure.isReached()).contains(true);
        assertThat(rate(1_000, null, Goal.median(85_000), 20).isReached()).contains(false);
    }

    @Test
    void theRatioSaysHowNearWeAreToTheLimit() {
        Figure figure = rate(1_000, measured(9), Goal.ratio(0.85), 10);
        assertThat(figure.ratio()).contains(0.9);
        assertThat(figure.isReached()).contains(true);
    }

    @Test
    void withoutAGoalNothingIsReachedOrMissed() {
        assertThat(time(null, 1).isReached()).isEmpty();
    }

    private static Figure time(@Nullable Goal goal, double... milliseconds) {
        return Figure.time("t", measured(milliseconds), null, goal);
    }

    private static Figure rate(double rows, @Nullable Measured limit, Goal goal, double... milliseconds) {
        return Figure.rate("r", Unit.ROWS_PER_SECOND, rows, measured(milliseconds), limit, goal);
    }

    private static Measured measured(double... milliseconds) {
        List<Double> values = Arrays.stream(milliseconds).boxed().toList();
        return new Measured("m", Samples.of(values), Cost.NONE, 1, 0, true);
    }
}
