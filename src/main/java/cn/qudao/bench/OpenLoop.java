package cn.qudao.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that arrives on a fixed schedule whether or not the last has been done, as people do; a time is counted from when
 * the work should have begun.
 */
public final class OpenLoop {

    private OpenLoop() {}

    /** Returns the milliseconds of each arrival, in their order. */
    public static List<Double> run(double perSecond, Duration length, Work work) throws InterruptedException {
        long gap = (long) (1e9 / perSecond);
        int arrivals = (int) (length.toNanos() / gap);
        long begin = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> all = new ArrayList<>();
            for (int i = 0; i < arrivals; i++) {
                long intended = begin + i * gap;
                while (System.nanoTime() < intended) {
                    LockSupport.parkNanos(intended - System.nanoTime());
                }
                all.add(people.submit(() -> {
                    work.once();
                    return (System.nanoTime() - intended) / 1e6;
                }));
            }
            List<Double> times = new ArrayList<>();
            for (Future<Double> one : all) {
                times.add(one.get());
            }
            return times;
        } catch (ExecutionException failed) {
            throw new WrongAnswer(String.valueOf(failed.getCause()), failed);
        }
    }
}
