package cn.qudao.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.util.FileSystemUtils;

/** The embedded server as the operating system sees it. */
final class ServerProcess {

    private static final Duration TIME_TO_STOP = Duration.ofMinutes(2);

    private final ProcessHandle process;
    private final BooleanSupplier working;

    private ServerProcess(ProcessHandle process, BooleanSupplier working) {
        this.process = process;
        this.working = working;
    }

    /** The server that runs on this folder, whoever started it: recognised by its arguments, as a pid file may be stale. */
    static Optional<ServerProcess> on(DataFolder folder) {
        String dataArgument = dataArgument(folder);
        return ProcessHandle.allProcesses()
                .filter(candidate -> works(candidate, dataArgument))
                // One whose own parent was killed may stay a zombie for ever, alive by its handle and without
                // arguments.
                .map(candidate -> new ServerProcess(candidate, () -> works(candidate, dataArgument)))
                .findFirst();
    }

    /** Makes the system tables where there are none yet, beside and with a rename at the end. */
    static void install(DataFolder folder, ServerBinaries binaries) throws IOException {
        if (Files.isDirectory(folder.tables())) {
            return;
        }
        Path draft = folder.tables().resolveSibling(folder.tables().getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        List<String> command = command(
                binaries.installer(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + draft,
                // In a folder that others use too, whichever starts next takes away the tables of this one.
                "--tmpdir=" + folder.temporary(),
                "--auth-root-authentication-method=socket",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force");
        try {
            if (await(intoLog(command, folder).start()) != 0) {
                throw folder.notStarted();
            }
            Files.move(draft, folder.tables(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    /**
     * Starts the server in a session of its own, so that Ctrl-C at the terminal reaches the portal only, which stops the
     * server when it has closed its connections.
     */
    static ServerProcess start(DataFolder folder, ServerBinaries binaries, ServerAccess access, List<String> options)
            throws IOException {
        Path users = ServerAccess.emptyPrivateFile(folder.path().resolve("mariadb.users"));
        Files.write(users, statements(access));
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(command(
                binaries.server(),
                "--no-defaults",
                dataArgument(folder),
                "--basedir=" + binaries.home(),
                "--tmpdir=" + folder.temporary(),
                "--bind-address=127.0.0.1",
                "--port=" + access.port(),
                "--socket=",
                // The connection stays on this machine, and making a certificate takes seconds at every start.
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + users,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00",
                // Without it REPEATABLE READ lets one transaction silently overwrite what another has committed.
                "--innodb-snapshot-isolation=ON",
                "--innodb-buffer-pool-size=384M",
                // The products of a month's days, district by district, are grouped in memory: on disk it takes six
                // times as long.
                "--tmp-memory-table-size=64M",
                "--max-heap-table-size=64M",
                "--innodb-flush-log-at-trx-commit=1",
                "--local-infile=1",
                "--max-allowed-packet=64M",
                "--performance-schema=OFF",
                "--skip-log-bin"));
        // Of two that contradict each other the last one holds.
        command.addAll(options);
        Process process = intoLog(command, folder).start();
        // Not by its arguments: while setsid gives way to the server, the system shows none for a moment.
        return new ServerProcess(process.toHandle(), process::isAlive);
    }

    private static List<String> statements(ServerAccess access) {
        String account = "'" + ServerAccess.USER + "'@'127.0.0.1'";
        return List.of(
                "create database if not exists qudao character set utf8mb4 collate utf8mb4_unicode_520_ci;",
                "create or replace user " + account + " identified by '" + access.password() + "';",
                "grant all privileges on `qudao`.* to " + account + ";",
                "grant all privileges on `qudao\\_%`.* to " + account + ";");
    }

    private static List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private static ProcessBuilder intoLog(List<String> command, DataFolder folder) {
        File log = folder.log().toFile();
        return new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    }

    private static String dataArgument(DataFolder folder) {
        return "--datadir=" + folder.tables();
    }

    private static boolean works(ProcessHandle candidate, String dataArgument) {
        return candidate
                .info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(dataArgument))
                .isPresent();
    }

    boolean isWorking() {
        return working.getAsBoolean();
    }

    /** Asks the server to stop and waits until it has: what is committed is on disk even if it has to be killed in the end. */
    void stop() {
        process.destroy();
        if (!Waiting.until(() -> !isWorking(), TIME_TO_STOP)) {
            process.destroyForcibly();
            Waiting.until(() -> !isWorking(), TIME_TO_STOP);
        }
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
