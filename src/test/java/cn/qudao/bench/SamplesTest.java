package cn.qudao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        Samples hundred = Samples.of(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.p95()).isEqualTo(95);
        assertThat(hundred.min()).isEqualTo(1);
    }

    @Test
    void theOrderOfTheRunsDoesNotMatter() {
        Samples few = Samples.of(List.of(9.0, 1.0, 5.0));
        assertThat(few.median()).isEqualTo(5);
        assertThat(few.p95()).isEqualTo(9);
        assertThat(few.min()).isEqualTo(1);
    }

    @Test
    void oneRunIsItsOwnEverything() {
        Samples one = Samples.of(7);
        assertThat(List.of(one.min(), one.median(), one.p95())).containsOnly(7.0);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatThrownBy(() -> Samples.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
