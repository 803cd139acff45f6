package cn.qudao.access.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The migration after which no secret of a second factor stands open in the database. SQL alone cannot seal. */
@Component
class SecretsSealed implements JavaMigration {

    private final SealedText sealed;

    SecretsSealed(SealedText sealed) {
        this.sealed = sealed;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611212251");
    }

    @Override
    public String getDescription() {
        return "seal second factors";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    /** All of them or none: what is sealed already must not be sealed again. */
    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement update =
                connection.prepareStatement("update access_account set totp_secret = ? where id = ?")) {
            for (Map.Entry<Long, String> secret : open(connection).entrySet()) {
                update.setString(1, sealed.convertToDatabaseColumn(secret.getValue()));
                update.setLong(2, secret.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Map<Long, String> open(Connection connection) throws SQLException {
        Map<Long, String> secrets = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(
                        "select id, totp_secret from access_account where totp_secret is not null")) {
            while (rows.next()) {
                secrets.put(rows.getLong(1), rows.getString(2));
            }
        }
        return secrets;
    }
}
