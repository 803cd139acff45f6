package cn.qudao.testing;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Each run of the tests begins with an empty database, so that all migrations run and no earlier run is in the way. */
@Component
@Primary
class FreshSchema implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
        flyway.migrate();
    }
}
