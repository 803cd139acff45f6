package cn.qudao.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Several processes run the tests side by side. The first has the database that {@code QUDAO_DB_URL} names, each other one
 * a database beside it, which it makes: {@code qudao_2} for {@code qudao}.
 */
class DatabaseOfItsOwn implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String named = environment.getProperty("qudao.db.url", "");
        String process = environment.getProperty("qudao.test.process", "1");
        if (!named.isEmpty() && !process.equals("1")) {
            String own = named.replaceFirst("(\\?.*)?$", "_" + process + "$1");
            create(environment, address(named), address(own).replaceFirst(".*/", ""));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("a database of its own", Map.of("qudao.db.url", own)));
        }
    }

    /** With the driver's own settings, as most operators write it. */
    private static String address(String named) {
        return named.replaceFirst("\\?.*", "");
    }

    private static void create(ConfigurableEnvironment environment, String server, String name) {
        try (Connection connection = DriverManager.getConnection(
                        server,
                        environment.getProperty("qudao.db.user", ""),
                        environment.getProperty("qudao.db.password", ""));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database if not exists " + name + " character set utf8mb4 collate utf8mb4_unicode_520_ci");
        } catch (SQLException refused) {
            throw new IllegalStateException("The tests cannot make a database " + name, refused);
        }
    }
}
