package cn.qudao.activation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Saying;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeptSayingTest {

    @Test
    void comesBackAsItWasKept() {
        Saying saying = Saying.of(
                "a.key",
                "words, with = signs",
                "",
                new BigDecimal(7),
                LocalDate.of(2026, 11, 30),
                new Bilingual("手机报", "Mobile paper"));
        assertThat(KeptSaying.read(KeptSaying.key(saying), KeptSaying.arguments(saying)))
                .isEqualTo(saying);
    }

    @Test
    void aSentenceThatIsTooLongToBeKeptWholeIsStillRead() {
        Saying day = Saying.of("a.key", "x".repeat(495), LocalDate.of(2026, 11, 30));
        assertThat(KeptSaying.read("a.key", KeptSaying.arguments(day)))
                .isEqualTo(Saying.of("a.key", "x".repeat(495), "20"));
        Saying number = Saying.of("a.key", "x".repeat(497), new BigDecimal(7));
        assertThat(KeptSaying.read("a.key", KeptSaying.arguments(number)))
                .isEqualTo(Saying.of("a.key", "x".repeat(497), ""));
    }

    @Test
    void nothingIsKeptOfNothing() {
        assertThat(KeptSaying.key(null)).isNull();
        assertThat(KeptSaying.arguments(null)).isNull();
        assertThat(KeptSaying.read(null, null)).isNull();
    }

    @Test
    void aSentenceWithoutArgumentsHasNone() {
        Saying saying = Saying.of("a.key");
        assertThat(KeptSaying.arguments(saying)).isNull();
        assertThat(KeptSaying.read("a.key", null)).isEqualTo(saying);
    }
}
