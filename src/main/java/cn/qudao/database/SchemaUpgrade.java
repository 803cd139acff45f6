package cn.qudao.database;

import cn.qudao.kernel.StartProblem;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the schema to this version, and refuses one that a newer version of the portal has already changed. */
final class SchemaUpgrade implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        // Each time it is asked it reads all migrations anew.
        MigrationInfoService migrations = flyway.info();
        Optional<MigrationVersion> applied = newest(migrations.applied());
        Optional<MigrationVersion> known = newest(resolved(migrations));
        if (applied.isPresent() && (known.isEmpty() || applied.get().isNewerThan(known.get()))) {
            String newestKnown = known.map(MigrationVersion::toString).orElse("0");
            throw new StartProblem("database.problem.newer-schema", applied.get(), newestKnown);
        }
        try {
            if (migrations.pending().length == 0) {
                flyway.validate();
            } else {
                flyway.migrate();
            }
        } catch (FlywayValidateException different) {
            throw new StartProblem(different, "database.problem.other-schema", String.valueOf(different.getMessage()));
        }
    }

    private static MigrationInfo[] resolved(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(migration -> migration.getState().isResolved())
                .toArray(MigrationInfo[]::new);
    }

    private static Optional<MigrationVersion> newest(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(MigrationVersion::compareTo);
    }
}
