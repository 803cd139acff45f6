package cn.qudao.demoplatform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The platform as a server of its own: {@code POST} and {@code GET /productOrder} as TMF622 has them, {@code GET} and {@code
 * PUT /behaviour} to say how well it works. To the listeners it tells what came of an order.
 */
public final class DemoPlatform implements AutoCloseable {

    private static final Duration TIME_TO_TELL = Duration.ofSeconds(5);
    private static final List<String> REASONS = reasons("reasons.txt");
    private static final String NOTHING_TO_STOP = reasons("nothing-to-stop.txt").getFirst();
    private static final int LONGEST_BODY = 64 * 1024;

    private final HttpServer server;
    private final DemoLedger ledger;
    private final Clock clock;
    private final DemoJson json = new DemoJson();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Behaviour behaviour;

    /** @param secret what the listener wants to see */
    public record Listener(URI address, String secret) {}

    private DemoPlatform(HttpServer server, DemoLedger ledger, Behaviour behaviour, Clock clock) {
        this.server = server;
        this.ledger = ledger;
        this.behaviour = behaviour;
        this.clock = clock;
    }

    /** @param port 0 for any that is free */
    public static DemoPlatform start(int port, Path ledger, Behaviour behaviour, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        DemoPlatform platform = new DemoPlatform(server, DemoLedger.open(ledger), behaviour, clock);
        server.setExecutor(platform.workers);
        server.createContext("/productOrder", platform::order);
        server.createContext("/behaviour", platform::behave);
        server.start();
        return platform;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public DemoLedger ledger() {
        return ledger;
    }

    public void behave(Behaviour wanted) {
        behaviour = wanted;
    }

    /** From now on it tells these and nobody else. */
    public void tell(List<Listener> wanted) {
        listeners.clear();
        listeners.addAll(wanted);
    }

    /** How many orders and questions have come in. */
    public int asked() {
        return asked.get();
    }

    private void order(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "POST" -> take(exchange);
                case "GET" -> look(exchange);
                default -> send(exchange, 405, "");
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        Behaviour now = behaviour;
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        pause(now.delayMillis());
        Optional<DemoJson.Wanted> wanted = json.order(new String(body, StandardCharsets.UTF_8));
        if (wanted.isEmpty()) {
            send(exchange, 400, json.problem("not a complete order"));
        } else if (happens(now.errors())) {
            send(exchange, 503, "");
        } else {
            answer(exchange, now, carryOut(wanted.get(), now));
        }
    }

    private LedgerEntry carryOut(DemoJson.Wanted wanted, Behaviour now) {
        return ledger.carryOut(wanted.key(), () -> {
            boolean done =
                    wanted.stop() ? ledger.provides(wanted.msisdn(), wanted.offering()) : !happens(now.refused());
            boolean late = happens(now.late());
            Instant from = clock.instant().plusMillis(late ? now.lateMillis() : 0);
            LedgerEntry entry = new LedgerEntry(
                    "DP" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), Character.MAX_RADIX),
                    wanted.key(),
                    wanted.msisdn(),
                    wanted.offering(),
                    done,
                    done ? "" : reason(wanted),
                    from,
                    wanted.stop());
            if (late || happens(now.early())) {
                workers.submit(() -> tellLater(entry, now));
            }
            return entry;
        });
    }

    private static String reason(DemoJson.Wanted wanted) {
        return wanted.stop()
                ? NOTHING_TO_STOP
                : REASONS.get(ThreadLocalRandom.current().nextInt(REASONS.size()));
    }

    private void answer(HttpExchange exchange, Behaviour now, LedgerEntry entry) throws IOException {
        if (happens(now.lost())) {
            return; // The connection ends without a word.
        }
        if (happens(now.broken())) {
            send(exchange, 500, "");
        } else if (happens(now.nonsense())) {
            send(exchange, 201, "<html>Service temporarily out of its mind</html>");
        } else {
            send(exchange, 201, json.write(entry, clock.instant()));
        }
    }

    private void look(HttpExchange exchange) throws IOException {
        Behaviour now = behaviour;
        pause(now.delayMillis());
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String key = query.startsWith("externalId=")
                ? URLDecoder.decode(query.substring("externalId=".length()), StandardCharsets.UTF_8)
                : "";
        if (happens(now.errors())) {
            send(exchange, 503, "");
        } else if (!happens(now.lost())) {
            send(
                    exchange,
                    200,
                    ledger.find(key)
                            .map(entry -> "[" + json.write(entry, clock.instant()) + "]")
                            .orElse("[]"));
        }
    }

    private void tellLater(LedgerEntry entry, Behaviour now) {
        pause(Math.max(0, Duration.between(clock.instant(), entry.from()).toMillis()));
        String event = json.event(entry, clock.instant());
        int times = happens(now.doubled()) ? 2 : 1;
        for (int time = 0; time < times; time++) {
            for (Listener listener : listeners) {
                if (!happens(now.lost())) {
                    tell(listener, event);
                }
            }
        }
    }

    private void tell(Listener listener, String event) {
        try {
            http.send(
                    HttpRequest.newBuilder(listener.address())
                            .timeout(TIME_TO_TELL)
                            .header("Content-Type", "application/json")
                            .header("Qudao-Platform-Secret", listener.secret())
                            .POST(BodyPublishers.ofString(event))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException nobodyThere) {
            // Whoever wants to know asks.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                String body = new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
                Optional<Behaviour> wanted = json.behaviour(body);
                if (wanted.isEmpty()) {
                    send(exchange, 400, json.problem("not a behaviour"));
                    return;
                }
                behaviour = wanted.get();
            }
            send(exchange, 200, json.write(behaviour));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Why it refuses, in the words that people know. */
    private static List<String> reasons(String file) {
        try (InputStream in = DemoPlatform.class.getResourceAsStream("/demo/platform/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean happens(double share) {
        return share > 0 && ThreadLocalRandom.current().nextDouble() < share;
    }

    private static void pause(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(Duration.ofMillis(millis));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdownNow();
        http.shutdownNow();
        ledger.close();
    }
}
