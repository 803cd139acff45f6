package cn.qudao.drill;

import cn.qudao.bench.DatabaseProcess;
import cn.qudao.bench.PortalProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Two portals on one database, that die and come back; while one comes back the other works on. */
final class Fleet implements AutoCloseable {

    static final int PORTALS = 2;

    /** They live too short for a second compiler to be worth its time. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("QUDAO_DEMO", "none", "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Path folder;
    private final Consumer<List<URI>> opened;
    private final DatabaseProcess database;
    private final ExecutorService starters = Executors.newFixedThreadPool(PORTALS);
    private final List<Future<?>> starts = new ArrayList<>();
    private final Map<Integer, PortalProcess> portals = new ConcurrentSkipListMap<>();

    /** @param opened is told where portals are whenever one has come */
    Fleet(Path folder, Consumer<List<URI>> opened) {
        this.folder = folder;
        this.opened = opened;
        this.database = new DatabaseProcess(folder);
    }

    void start() throws InterruptedException {
        for (int which = 0; which < PORTALS; which++) {
            starts.add(begin(which));
        }
        awaitOpen();
    }

    private Future<?> begin(int which) {
        return starters.submit(() -> {
            portals.put(which, PortalProcess.start(folder, ENVIRONMENT, option -> true));
            opened.accept(addresses());
            return null;
        });
    }

    /** Where portals are reached, or were. */
    List<URI> addresses() {
        return portals.values().stream().map(PortalProcess::address).toList();
    }

    /** Until every portal is back that was killed. */
    void awaitOpen() throws InterruptedException {
        for (int which = 0; which < PORTALS; which++) {
            await(which);
        }
    }

    private PortalProcess await(int which) throws InterruptedException {
        try {
            starts.get(which).get();
            return Objects.requireNonNull(portals.get(which));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A portal did not come back", failed.getCause());
        }
    }

    void killPortal(int which) throws InterruptedException {
        await(which).kill();
        starts.set(which, begin(which));
    }

    /** As Ctrl-C does: it ends what it is at, in an order of its own. */
    void stopPortal(int which) throws InterruptedException {
        await(which).close();
        starts.set(which, begin(which));
    }

    void killPortals() throws InterruptedException {
        awaitOpen();
        for (PortalProcess portal : portals.values()) {
            portal.kill();
        }
        for (int which = 0; which < PORTALS; which++) {
            starts.set(which, begin(which));
        }
    }

    /** The portals work on without it for a moment; then they die too, for only a start brings it back. */
    void killDatabase(long millis) throws InterruptedException {
        awaitOpen();
        database.id().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        Thread.sleep(millis);
        killPortals();
    }

    @Override
    public void close() {
        starters.close();
        portals.values().forEach(PortalProcess::close);
    }
}
