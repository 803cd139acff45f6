package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.PortalHeap;
import cn.qudao.bench.Work;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What a file takes of the portal's heap while it is made. */
final class ExportHeap {

    /** The goal: a file of any length takes no more. */
    static final double MOST_KB = 64 * 1024;

    private static final long REST_MILLIS = 200;

    private ExportHeap() {}

    /** What is alive at the most while the file is made, beyond what is alive before; in kilobytes. */
    static double of(Bench bench, Work export) throws IOException, InterruptedException {
        try (PortalHeap heap = PortalHeap.of(bench.portal());
                ExecutorService person = Executors.newSingleThreadExecutor()) {
            double before = heap.settled();
            double most = before;
            Future<?> working = person.submit(() -> {
                export.once();
                return null;
            });
            while (!working.isDone()) {
                most = Math.max(most, heap.live());
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS); // collecting without a pause would stop what is measured
            }
            working.get();
            return most - before;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
