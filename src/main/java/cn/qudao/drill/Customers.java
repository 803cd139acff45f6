package cn.qudao.drill;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Customers who come one after the other, each with a number of his own, and are served whatever happens. */
final class Customers implements AutoCloseable {

    private static final int COUNTERS = 4;
    private static final double ASKS_TWICE = 0.1;
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final Door door = new Door();
    private final ExecutorService counters = Executors.newFixedThreadPool(COUNTERS);
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger differently = new AtomicInteger();
    private final Supplier<List<URI>> portals;
    private final List<String> tokens;
    private final List<String> products;
    private final List<Future<?>> work;
    private volatile boolean closing;

    Customers(long seed, Supplier<List<URI>> portals, List<String> tokens, List<String> products) {
        this.portals = portals;
        this.tokens = tokens;
        this.products = products;
        this.work = IntStream.range(0, COUNTERS)
                .<Future<?>>mapToObj(counter -> counters.submit(() -> serve(new Random(seed * 31 + counter), counter)))
                .toList();
    }

    private Void serve(Random random, int counter) throws InterruptedException {
        String token = tokens.get(counter % tokens.size());
        while (!closing) {
            int customer = numbers.incrementAndGet();
            String key = "drill-" + customer;
            String number = "139%08d".formatted(customer);
            String product = products.get(random.nextInt(products.size()));
            String id = insist(random, token, key, number, product);
            accepted.put(key, id);
            if (random.nextDouble() < ASKS_TWICE) {
                repeated.incrementAndGet();
                if (!insist(random, token, key, number, product).equals(id)) {
                    differently.incrementAndGet();
                }
            }
            Thread.sleep(PAUSE);
        }
        return null;
    }

    private String insist(Random random, String token, String key, String number, String product)
            throws InterruptedException {
        while (true) {
            List<URI> all = portals.get();
            Optional<String> id = door.ask(all.get(random.nextInt(all.size())), token, key, number, product);
            if (id.isPresent()) {
                return id.get();
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** How many have been served. */
    int accepted() {
        return accepted.size();
    }

    /** Until so many more are served. */
    void awaitMore(int more) throws InterruptedException {
        int wanted = accepted() + more;
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (accepted() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nobody serves the customers any more");
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    Told told() {
        return new Told(Map.copyOf(accepted), repeated.get(), differently.get());
    }

    /** Lets those finish who are at a counter. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        counters.shutdown();
        if (!counters.awaitTermination(2, TimeUnit.MINUTES)) {
            counters.shutdownNow();
            throw new IllegalStateException("Customers are still not served");
        }
        door.close();
        for (Future<?> counter : work) {
            try {
                counter.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
