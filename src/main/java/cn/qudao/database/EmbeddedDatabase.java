package cn.qudao.database;

import cn.qudao.kernel.StartProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB server that the portal brings along. All processes of the portal on one data folder share it: the first one
 * starts it, the others attach, the last one out stops it. A server left behind by a killed process is taken over.
 */
final class EmbeddedDatabase implements DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** A process has one share of the lock, however many application contexts (in tests: several) use the server. */
    private static final Map<Path, EmbeddedDatabase> OPEN = new HashMap<>();

    private final DataFolder folder;
    private final UsersLock users;
    private final ServerAccess access;
    private int holders;

    private EmbeddedDatabase(DataFolder folder, UsersLock users, ServerAccess access) {
        this.folder = folder;
        this.users = users;
        this.access = access;
    }

    static EmbeddedDatabase open(Path path, List<String> options) {
        synchronized (OPEN) {
            EmbeddedDatabase database = OPEN.computeIfAbsent(path, folder -> join(folder, options));
            database.holders++;
            return database;
        }
    }

    /** Begins what {@link #open} will wait for; and what went wrong it will meet again, and tell. */
    static void prepare(Path path, List<String> options) {
        synchronized (OPEN) {
            try {
                OPEN.computeIfAbsent(path, folder -> join(folder, options));
            } catch (StartProblem problem) {
                log.debug("The server could not be started early", problem);
            }
        }
    }

    private static EmbeddedDatabase join(Path path, List<String> options) {
        DataFolder folder = new DataFolder(path);
        folder.prepare();
        try (FileChannel channel = UsersLock.open(folder.startLock());
                FileLock starting = channel.lock()) {
            UsersLock users = UsersLock.share(folder.usersLock());
            boolean joined = false;
            try {
                EmbeddedDatabase database =
                        new EmbeddedDatabase(folder, users, new ServerStart(folder, options).attachOrStart());
                joined = starting.isValid();
                return database;
            } finally {
                if (!joined) {
                    users.close();
                }
            }
        } catch (IOException problem) {
            throw folder.notWritable(problem);
        }
    }

    @Override
    public Login login() {
        return access.login();
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            holders--;
            if (holders == 0 && OPEN.remove(folder.path(), this)) {
                leave();
            }
        }
    }

    /** For a start that is broken off, after which nothing else would close what it has opened. */
    static void closeAll() {
        synchronized (OPEN) {
            OPEN.values().forEach(EmbeddedDatabase::leave);
            OPEN.clear();
        }
    }

    private void leave() {
        try (users) {
            users.leave(() -> ServerProcess.on(folder).ifPresent(ServerProcess::stop));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
