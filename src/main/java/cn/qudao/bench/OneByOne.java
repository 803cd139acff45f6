package cn.qudao.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A few people who begin the next piece of work when the last is done: never more at once than they are. */
public final class OneByOne {

    private OneByOne() {}

    public static void run(int people, Duration length, Work work) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        run(people, () -> System.nanoTime() < end, work);
    }

    /** @param times how often in all */
    public static void run(int people, int times, Work work) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(times);
        run(people, () -> left.getAndDecrement() > 0, work);
    }

    private static void run(int people, BooleanSupplier another, Work work) throws InterruptedException {
        try (ExecutorService all = Executors.newFixedThreadPool(people)) {
            List<Future<Void>> working = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                working.add(all.submit(() -> {
                    while (another.getAsBoolean()) {
                        work.once();
                    }
                    return null;
                }));
            }
            for (Future<Void> one : working) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new WrongAnswer(String.valueOf(failed.getCause()), failed);
        }
    }
}
