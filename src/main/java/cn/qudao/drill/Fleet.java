package cn.qudao.drill;

import cn.qudao.bench.DatabaseProcess;
import cn.qudao.bench.PortalProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two portals on one database, that die and come back. */
final class Fleet implements AutoCloseable {

    static final int PORTALS = 2;

    private final Path folder;
    private final DatabaseProcess database;
    private final List<PortalProcess> portals = new CopyOnWriteArrayList<>();

    Fleet(Path folder) {
        this.folder = folder;
        this.database = new DatabaseProcess(folder);
    }

    void start() throws IOException, InterruptedException {
        for (int i = 0; i < PORTALS; i++) {
            portals.add(portal());
        }
    }

    /** Where portals are reached, or were. */
    List<URI> addresses() {
        return portals.stream().map(PortalProcess::address).toList();
    }

    void killPortal(int which) throws IOException, InterruptedException {
        portals.get(which).kill();
        portals.set(which, portal());
    }

    void killPortals() throws IOException, InterruptedException {
        for (PortalProcess portal : portals) {
            portal.kill();
        }
        restart();
    }

    /** The portals work on without it for a moment; then they die too, for only a start brings it back. */
    void killDatabase(long millis) throws IOException, InterruptedException {
        database.id().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        Thread.sleep(millis);
        killPortals();
    }

    private void restart() throws IOException, InterruptedException {
        List<PortalProcess> fresh = new ArrayList<>();
        for (int i = 0; i < PORTALS; i++) {
            fresh.add(portal());
        }
        for (int i = 0; i < PORTALS; i++) {
            portals.set(i, fresh.get(i));
        }
    }

    private PortalProcess portal() throws IOException, InterruptedException {
        return PortalProcess.start(folder, Map.of("QUDAO_DEMO", "none"), option -> true);
    }

    @Override
    public void close() {
        portals.forEach(PortalProcess::close);
    }
}
