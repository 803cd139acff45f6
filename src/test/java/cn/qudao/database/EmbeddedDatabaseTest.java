package cn.qudao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One server for all processes on a data folder, however they end. Each child here is a process of its own. */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class EmbeddedDatabaseTest {

    @TempDir
    Path work;

    private DataFolder folder;

    @BeforeEach
    void shareTheUnpackedPrograms() throws IOException {
        folder = new DataFolder(work.resolve("data"));
        Path unpacked = new DataFolder(Path.of("target/embedded-database-test").toAbsolutePath()).path();
        Files.createDirectories(unpacked);
        Path home = ServerBinaries.in(new DataFolder(unpacked)).home();
        Files.createDirectories(folder.path());
        Files.createSymbolicLink(folder.binaries(ServerBinaries.packedVersion()), home);
    }

    @AfterEach
    void leaveNoServer() {
        ServerProcess.on(folder).ifPresent(ServerProcess::stop);
    }

    @Test
    void theLastOneOutStopsTheServer() throws Exception {
        EmbeddedDatabase ours = EmbeddedDatabase.open(folder.path(), List.of());
        int port = ServerAccess.read(folder.access()).orElseThrow().port();

        try (DatabaseUser other = DatabaseUser.on(folder)) {
            assertThat(other.port()).isEqualTo(port);
            ours.close();
            assertThat(ServerProcess.on(folder)).isPresent();
            other.leave();
            assertThat(ServerProcess.on(folder)).isEmpty();
        }
    }

    @Test
    void severalContextsOfOneProcessCountAsOneUser() {
        EmbeddedDatabase first = EmbeddedDatabase.open(folder.path(), List.of());
        EmbeddedDatabase second = EmbeddedDatabase.open(folder.path(), List.of());

        first.close();
        assertThat(ServerProcess.on(folder)).isPresent();
        second.close();
        assertThat(ServerProcess.on(folder)).isEmpty();
    }

    @Test
    void theServerOfAKilledProcessIsTakenOver() throws Exception {
        int port;
        try (DatabaseUser killed = DatabaseUser.on(folder)) {
            port = killed.port();
            write(ServerAccess.read(folder.access()).orElseThrow().login(), "create table kept (id int primary key)");
            killed.kill();
        }
        assertThat(ServerProcess.on(folder)).isPresent();

        EmbeddedDatabase next = EmbeddedDatabase.open(folder.path(), List.of());
        assertThat(ServerAccess.read(folder.access()).orElseThrow().port()).isEqualTo(port);
        write(next.login(), "insert into kept values (1)");
        next.close();
        assertThat(ServerProcess.on(folder)).isEmpty();
    }

    @Test
    void aServerWhosePasswordIsLostIsReplaced() throws Exception {
        try (DatabaseUser killed = DatabaseUser.on(folder)) {
            write(ServerAccess.read(folder.access()).orElseThrow().login(), "create table kept (id int primary key)");
            killed.kill();
        }
        Files.delete(folder.access());

        EmbeddedDatabase next = EmbeddedDatabase.open(folder.path(), List.of());
        write(next.login(), "insert into kept values (1)");
        next.close();
    }

    @Test
    void theSettingsAreThoseThePortalReliesOn() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.open(folder.path(), List.of("--wait-timeout=12345"));
        try {
            assertThat(read(database.login(), "select @@character_set_server, @@collation_database, @@time_zone"))
                    .isEqualTo("utf8mb4 utf8mb4_unicode_520_ci +00:00");
            assertThat(read(database.login(), "select @@innodb_snapshot_isolation, @@local_infile, @@bind_address"))
                    .isEqualTo("1 1 127.0.0.1");
            assertThat(read(database.login(), "select current_user(), @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("qudao@127.0.0.1 1");
            assertThat(read(database.login(), "select @@global.wait_timeout"))
                    .as("an operator's own")
                    .isEqualTo("12345");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.access())))
                    .isEqualTo("rw-------");
        } finally {
            database.close();
        }
    }

    /** The moment without arguments comes in every second start, so that one start would prove little. */
    @Test
    void aServerThatIsJustStartingIsNeverTakenForDead() throws Exception {
        EmbeddedDatabase.open(folder.path(), List.of()).close();
        for (int start = 0; start < 5; start++) {
            ServerProcess server =
                    ServerProcess.start(folder, ServerBinaries.in(folder), ServerAccess.fresh(), List.of());
            try {
                assertThat(IntStream.range(0, 1_000).allMatch(look -> server.isWorking()))
                        .isTrue();
            } finally {
                server.stop();
            }
        }
    }

    /** A server that starts takes away whatever such tables stand in the folder: they may be another's. */
    @Test
    void theInstallationKeepsItsTemporaryTablesToItself() throws Exception {
        Path everybodys = Path.of(System.getProperty("java.io.tmpdir"));
        try (WatchService watch = everybodys.getFileSystem().newWatchService()) {
            WatchKey made = everybodys.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            folder.prepare();
            ServerProcess.install(folder, ServerBinaries.in(folder));
            assertThat(folder.tables()).isDirectory();
            assertThat(made.pollEvents())
                    .extracting(event -> String.valueOf(event.context()))
                    .noneMatch(name -> name.startsWith("#sql"));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws Exception {
        Path file = Files.createFile(work.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.open(file, List.of()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> EmbeddedDatabase.open(file.resolve("data"), List.of()))
                .isInstanceOf(StartProblem.class);
    }

    @Test
    void dataOfANewerServerIsRefusedUntouched() throws Exception {
        Files.createDirectories(folder.tables());
        Files.writeString(folder.tables().resolve("mariadb_upgrade_info"), "99.1.2-MariaDB");

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder.path(), List.of()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("99.1.2");
        assertThat(Files.list(folder.tables())).hasSize(1);
        assertThat(ServerProcess.on(folder)).isEmpty();
    }

    @Test
    void aServerThatDoesNotStartIsOneSentenceWithItsOwnWords() throws Exception {
        EmbeddedDatabase.open(folder.path(), List.of()).close();
        Files.writeString(folder.tables().resolve("ibdata1"), "not a tablespace");

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder.path(), List.of()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(folder.log().toString());
        assertThat(Waiting.until(() -> ServerProcess.on(folder).isEmpty(), Duration.ofSeconds(5)))
                .isTrue();
    }

    private static void write(DatabaseServer.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String read(DatabaseServer.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            StringBuilder values = new StringBuilder(row.getString(1));
            for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                values.append(' ').append(row.getString(column));
            }
            return values.toString();
        }
    }
}
