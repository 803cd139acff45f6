package cn.qudao.database;

import cn.qudao.kernel.StartProblem;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A MySQL or MariaDB that the operator runs; the portal only checks at the start that it can work with it. */
record OwnDatabase(Login login) implements DatabaseServer {

    private static final ServerVersion OLDEST_MYSQL = new ServerVersion(8, 4, 0);
    private static final ServerVersion OLDEST_MARIADB = new ServerVersion(10, 6, 18);

    static OwnDatabase open(DatabaseSettings.Own settings) {
        Login login = new Login(settings.url(), settings.user(), settings.password());
        Engine engine = Engine.of(login.url());
        String address = login.url().replaceFirst("\\?.*", "");
        Properties credentials = new Properties();
        credentials.setProperty("user", login.user());
        credentials.setProperty("password", login.password());
        try (Connection connection = DriverManager.getConnection(login.url(), credentials)) {
            check(connection.getMetaData(), engine, address);
        } catch (SQLException refused) {
            throw new StartProblem(
                    refused, "database.problem.unreachable", address, String.valueOf(refused.getMessage()));
        }
        return new OwnDatabase(login);
    }

    private static void check(DatabaseMetaData server, Engine spoken, String address) throws SQLException {
        String version = server.getDatabaseProductVersion();
        Engine actual = version.contains("MariaDB") ? Engine.MARIADB : Engine.MYSQL;
        if (actual != spoken) {
            throw new StartProblem("database.problem.wrong-driver", address, version, actual.prefix());
        }
        ServerVersion oldest = actual == Engine.MARIADB ? OLDEST_MARIADB : OLDEST_MYSQL;
        if (ServerVersion.parse(version).compareTo(oldest) < 0) {
            throw new StartProblem("database.problem.too-old", address, version);
        }
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }
}
