package cn.qudao.activation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.catalogue.ProductId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

    private final Taps taps = new Taps();
    private final String first = taps.token("13812345678", List.of(new ProductId(1)), NOW);

    @Test
    void theSameInAMomentIsTheSame() {
        assertThat(taps.token(
                        "13812345678",
                        List.of(new ProductId(1)),
                        NOW.plus(Taps.MOMENT).minusMillis(1)))
                .isEqualTo(first);
    }

    @Test
    void laterItIsAsked() {
        assertThat(taps.token("13812345678", List.of(new ProductId(1)), NOW.plus(Taps.MOMENT)))
                .isNotEqualTo(first);
    }

    @Test
    void anotherNumberOrProductIsAnother() {
        String other = taps.token("13812345679", List.of(new ProductId(1)), NOW);
        assertThat(other).isNotEqualTo(first);
        assertThat(taps.token("13812345679", List.of(new ProductId(2)), NOW)).isNotEqualTo(other);
        assertThat(taps.token("13812345679", List.of(new ProductId(1), new ProductId(2)), NOW))
                .isNotEqualTo(other);
    }
}
