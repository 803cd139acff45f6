package cn.qudao.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Holding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final ProductId NEWS = new ProductId(1);
    private static final ProductId MUSIC = new ProductId(2);
    private static final Instant T = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void aProductIsHeldFromTheMomentItBeganToTheMomentItCeased() {
        Holding held =
                Turn.holdings(List.of(begins(NEWS, 10), ceases(NEWS, 20))).getFirst();
        assertThat(held.isHeldAt(T.plusSeconds(10).minusNanos(1))).isFalse();
        assertThat(held.isHeldAt(T.plusSeconds(10))).isTrue();
        assertThat(held.isHeldAt(T.plusSeconds(20).minusNanos(1))).isTrue();
        assertThat(held.isHeldAt(T.plusSeconds(20))).isFalse();
    }

    @Test
    void whatBeginsAndCeasesAtOnceIsNotHeld() {
        List<Holding> holdings = Turn.holdings(List.of(ceases(NEWS, 10), begins(NEWS, 10)));
        assertThat(holdings).allMatch(held -> !held.isHeldAt(T.plusSeconds(10)));
    }

    @Test
    void messagesInAnyOrderAndAnyNumberComeToTheSame() {
        List<Turn> turns = new ArrayList<>(List.of(
                begins(NEWS, 10),
                begins(NEWS, 15),
                ceases(NEWS, 20),
                ceases(NEWS, 25),
                begins(NEWS, 30),
                begins(MUSIC, 12),
                ceases(MUSIC, 5)));
        List<Holding> expected = List.of(
                new Holding(NEWS, T.plusSeconds(30), null, "test"),
                new Holding(MUSIC, T.plusSeconds(12), null, "test"),
                new Holding(NEWS, T.plusSeconds(10), T.plusSeconds(20), "test"));
        Random random = new Random(20261126);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(turns, random);
            List<Turn> told = new ArrayList<>(turns);
            told.add(turns.get(random.nextInt(turns.size())));
            assertThat(Turn.holdings(told)).isEqualTo(expected);
        }
    }

    private static Turn begins(ProductId product, int second) {
        return new Turn(product, T.plusSeconds(second), true, "test");
    }

    private static Turn ceases(ProductId product, int second) {
        return new Turn(product, T.plusSeconds(second), false, "test");
    }
}
