package cn.qudao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.StartProblem;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SchemaUpgradeTest {

    private static final String SCHEMA = "qudao_schema_upgrade_test";

    private final DataSource database;
    private final JdbcClient sql;

    @TempDir
    Path migrations;

    SchemaUpgradeTest(@Autowired DataSource database) {
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    @BeforeEach
    @AfterEach
    void dropSchema() {
        sql.sql("drop database if exists " + SCHEMA).update();
    }

    @Test
    void aSchemaOfANewerVersionIsRefusedUntouched() throws IOException {
        migration("V202601010000__create_a", "create table a (id int primary key)");
        Path newest = migration("V202601020000__create_b", "create table b (id int primary key)");
        new SchemaUpgrade().migrate(flyway());
        Files.delete(newest);
        migration("V202601011200__create_c", "create table c (id int primary key)");

        assertThatThrownBy(() -> new SchemaUpgrade().migrate(flyway()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("202601020000")
                .hasMessageContaining("202601011200");
        assertThat(tables()).isEqualTo(3); // with Flyway's own
    }

    @Test
    void aMigrationOfAnotherModuleMayArriveLate() throws IOException {
        migration("V202601020000__create_b", "create table b (id int primary key)");
        new SchemaUpgrade().migrate(flyway());
        migration("V202601010000__create_a", "create table a (id int primary key)");

        new SchemaUpgrade().migrate(flyway());

        assertThat(tables()).isEqualTo(3);
    }

    private Path migration(String name, String statement) throws IOException {
        return Files.writeString(migrations.resolve(name + ".sql"), statement);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .outOfOrder(true)
                .locations("filesystem:" + migrations)
                .load();
    }

    private int tables() {
        return sql.sql("select count(*) from information_schema.tables where table_schema = :schema")
                .param("schema", SCHEMA)
                .query(Integer.class)
                .single();
    }
}
