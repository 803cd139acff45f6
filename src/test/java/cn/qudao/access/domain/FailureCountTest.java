package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureCountTest {

    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private final FailureCount count = new FailureCount("name:x", now);

    @Test
    void fourFailuresMakeNobodyWait() {
        attempts(4);

        assertThat(count.waiting(now)).isZero();
    }

    @Test
    void fromTheFifthOnTheWaitDoublesUpToAQuarterOfAnHourAndStaysThere() {
        attempts(4);
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15, 15}) {
            count.attempt(now);
            assertThat(count.waiting(now)).isEqualTo(Duration.ofMinutes(minutes));
            now = now.plus(Duration.ofMinutes(minutes));
            assertThat(count.waiting(now)).isZero();
        }
    }

    @Test
    void anHourOfQuietIsForgiven() {
        attempts(9);
        now = now.plus(Duration.ofMinutes(61));

        attempts(4);

        assertThat(count.waiting(now)).isZero();
    }

    @Test
    void whatEndedWellIsTakenBackAndNoMore() {
        attempts(7);
        count.forgive(3);

        assertThat(count.failures()).isEqualTo(4);
        assertThat(count.waiting(now)).isZero();
    }

    private void attempts(int times) {
        for (int i = 0; i < times; i++) {
            count.attempt(now);
        }
    }
}
