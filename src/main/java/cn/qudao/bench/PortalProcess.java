package cn.qudao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A portal of a bench's or a drill's own: the same program with the same options of the JVM as this process, which the launcher
 * started, on a free port and a data folder of its own.
 */
public final class PortalProcess implements AutoCloseable {

    /** The first start makes the province. */
    private static final Duration TIME_TO_START = Duration.ofMinutes(15);

    private static final Duration TIME_TO_STOP = Duration.ofMinutes(1);
    private static final long PAUSE_NANOS = 5_000_000;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int MOST_PORTS = 100;

    private final Process process;
    private final URI address;
    private final Path log;

    private PortalProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
        // Ctrl-C at the bench must not leave its portal behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts it and waits until it says that it is well. */
    public static PortalProcess start(Path folder, Map<String, String> environment, Predicate<String> options)
            throws IOException, InterruptedException {
        int port = freePort();
        // Several may run on the same data.
        Path log = folder.resolve("portal-" + port + ".log");
        ProcessBuilder builder = builder(folder, options, "run");
        builder.environment().putAll(environment);
        builder.environment().put("QUDAO_PORT", Integer.toString(port));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        PortalProcess portal = new PortalProcess(process, URI.create("http://127.0.0.1:" + port), log);
        portal.awaitHealth();
        return portal;
    }

    /** Runs {@code ./qudao <words>} on the data and gives what it says. */
    public static String command(Path folder, String... words) throws IOException, InterruptedException {
        Process process = builder(folder, option -> true, words).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new WrongAnswer(String.join(" ", words) + " failed");
        }
        return said;
    }

    private static ProcessBuilder builder(Path folder, Predicate<String> options, String... words) {
        ProcessBuilder builder = new ProcessBuilder(command(options, words));
        builder.environment().put("QUDAO_DATA", folder.toString());
        builder.environment().put("QUDAO_DB_URL", "");
        return builder;
    }

    private static List<String> command(Predicate<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(options)
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "cn.qudao.Qudao"));
        command.addAll(List.of(words));
        return command;
    }

    /** Below the ports that systems give to outgoing connections: one of those could take it before the portal does. */
    private static int freePort() throws IOException {
        for (int tries = 1; ; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                if (tries == MOST_PORTS) {
                    throw taken;
                }
            }
        }
    }

    private void awaitHealth() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
            await(() -> isWell(client, health));
        }
    }

    /** Waits until the portal says its address, which it does when all that the start has to load is loaded. */
    public void awaitOpen() throws IOException, InterruptedException {
        await(() -> Files.readString(log).contains("http://localhost:" + address.getPort()));
    }

    private void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TIME_TO_START.toNanos();
        while (!condition.isMet()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new WrongAnswer("the portal did not start, see " + log);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean isMet() throws IOException, InterruptedException;
    }

    private static boolean isWell(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
