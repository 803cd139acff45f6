package cn.qudao.database;

import cn.qudao.kernel.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Finds the server of a data folder running, or starts it; called by one process at a time. */
final class ServerStart {

    /** Long enough for the recovery of a server that was killed amid a large load. */
    private static final Duration TIME_TO_START = Duration.ofMinutes(5);

    private static final int TRIES = 3;
    private static final String WRONG_PASSWORD = "28";

    private final DataFolder folder;
    private final List<String> options;

    ServerStart(DataFolder folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    ServerAccess attachOrStart() throws IOException {
        Optional<ServerProcess> running = ServerProcess.on(folder);
        if (running.isPresent()) {
            Optional<ServerAccess> access = ServerAccess.read(folder.access());
            if (access.isPresent() && answers(running.get(), access.get())) {
                return access.get();
            }
            running.get().stop();
        }
        return start();
    }

    private ServerAccess start() throws IOException {
        refuseNewerData();
        folder.keepLastLog();
        ServerBinaries binaries = ServerBinaries.in(folder);
        ServerProcess.install(folder, binaries);
        for (int i = 0; i < TRIES; i++) {
            // A new port each time: somebody else may have taken the last one just before the server could.
            ServerAccess access = ServerAccess.fresh();
            access.write(folder.access());
            if (answers(ServerProcess.start(folder, binaries, access, options), access)) {
                return access;
            }
        }
        throw folder.notStarted();
    }

    private void refuseNewerData() throws IOException {
        Path note = folder.tables().resolve("mariadb_upgrade_info");
        if (Files.exists(note)) {
            ServerVersion written = ServerVersion.parse(Files.readString(note));
            ServerVersion packed = ServerBinaries.packedVersion();
            if (written.isNewerSeriesThan(packed)) {
                throw new StartProblem("database.problem.newer-server", folder.path(), written, packed);
            }
        }
    }

    /** Waits for a server that is still starting; one that refuses the password is not to be waited for. */
    private static boolean answers(ServerProcess server, ServerAccess access) {
        AtomicReference<Answer> answer = new AtomicReference<>(Answer.NONE);
        Waiting.until(
                () -> {
                    answer.set(ask(access));
                    return answer.get() != Answer.NONE || !server.isWorking();
                },
                TIME_TO_START);
        return answer.get() == Answer.WELCOME;
    }

    private static Answer ask(ServerAccess access) {
        DatabaseServer.Login login = access.login();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            return connection.isValid(1) ? Answer.WELCOME : Answer.NONE;
        } catch (SQLException refused) {
            String state = refused.getSQLState();
            return state != null && state.startsWith(WRONG_PASSWORD) ? Answer.REFUSED : Answer.NONE;
        }
    }

    private enum Answer {
        WELCOME,
        REFUSED,
        NONE
    }
}
