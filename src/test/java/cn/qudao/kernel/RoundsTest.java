package cn.qudao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;
import org.springframework.dao.DataAccessResourceFailureException;

class RoundsTest {

    private static final Rounds.Rest LONG = Rounds.Rest.of(Duration.ofHours(1));

    @Test
    void roundFollowsRoundUntilThereIsNothingToDo() {
        AtomicInteger rounds = new AtomicInteger();
        Rounds work = start(() -> rounds.incrementAndGet() < 3, LONG);
        await().untilAtomic(rounds, is(3));
        work.end();
        assertThat(rounds).hasValue(3);
    }

    @Test
    void aRoundThatFailedIsNotTheLast() {
        AtomicInteger rounds = new AtomicInteger();
        Rounds work = start(
                () -> switch (rounds.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("unforeseen");
                    case 2 -> throw new DataAccessResourceFailureException("no database");
                    default -> false;
                },
                Rounds.Rest.of(Duration.ofMillis(1)));
        await().until(() -> rounds.get() > 2);
        work.end();
    }

    @Test
    void itEndsAtOnceWhileItRests() {
        CountDownLatch rests = new CountDownLatch(1);
        Rounds work = start(() -> false, () -> {
            rests.countDown();
            LONG.take();
        });
        await().until(() -> rests.getCount() == 0);
        long begun = System.nanoTime();
        work.end();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void theRoundThatIsOnIsFinishedUndisturbed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean disturbed = new AtomicBoolean();
        AtomicInteger finished = new AtomicInteger();
        Rounds work = start(
                () -> {
                    begun.countDown();
                    try {
                        Thread.sleep(300);
                    } catch (InterruptedException interrupt) {
                        disturbed.set(true);
                    }
                    finished.incrementAndGet();
                    return true;
                },
                LONG);
        begun.await();
        work.end();
        int after = finished.get();
        assertThat(after).isPositive();
        assertThat(disturbed).isFalse();
        Thread.sleep(50);
        assertThat(finished).hasValue(after);
    }

    private static Rounds start(Rounds.Work work, Rounds.Rest rest) {
        return Rounds.start("rounds-of-a-test", NOPLogger.NOP_LOGGER, work, rest);
    }
}
