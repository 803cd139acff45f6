package cn.qudao.database;

import cn.qudao.kernel.StartProblem;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;

/** The two engines. Each is spoken to by its own driver: with the other one's, much works and some silently does not. */
enum Engine {
    MARIADB(
            "jdbc:mariadb:",
            Map.of(
                    "rewriteBatchedStatements", "true",
                    "allowLocalInfile", "true",
                    "connectionTimeZone", "UTC",
                    "forceConnectionTimeZoneToSession", "true",
                    // Without it REPEATABLE READ lets one transaction silently overwrite what another has committed.
                    "sessionVariables", "innodb_snapshot_isolation=ON")),
    MYSQL(
            "jdbc:mysql:",
            Map.of(
                    "rewriteBatchedStatements", "true",
                    "allowLoadLocalInfile", "true",
                    "connectionTimeZone", "UTC",
                    "forceConnectionTimeZoneToSession", "true",
                    // A fetch size then streams as it does with MariaDB's driver, where otherwise all rows are held.
                    "useCursorFetch", "true",
                    // That prepares each statement at the server: once for a connection, and not before each time it is
                    // asked.
                    "cachePrepStmts", "true",
                    "prepStmtCacheSize", "128",
                    "prepStmtCacheSqlLimit", "16384"));

    private final String prefix;
    private final Map<String, String> driverProperties;

    Engine(String prefix, Map<String, String> driverProperties) {
        this.prefix = prefix;
        this.driverProperties = driverProperties;
    }

    static Engine of(String url) {
        return Arrays.stream(values())
                .filter(engine -> url.startsWith(engine.prefix))
                .findFirst()
                .orElseThrow(() -> new StartProblem("database.problem.url", url));
    }

    String prefix() {
        return prefix;
    }

    Properties driverProperties() {
        Properties properties = new Properties();
        properties.putAll(driverProperties);
        return properties;
    }
}
