package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
class SecretsSealedTest {

    @Autowired
    AccessMother mother;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SystemTransaction system;

    @Autowired
    SecretsSealed migration;

    @Autowired
    SealedText sealed;

    @Autowired
    Scope scope;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    Clock clock;

    @Test
    void aSecretStandsSealedInTheDatabaseAndStillMakesTheCodes() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        String secret = Totp.freshSecret();
        system.run(
                "test",
                () -> find(name)
                        .enrol(secret, Totp.codeAt(secret, clock.instant()), List.of("recovery"), clock.instant()));

        assertThat(stored(name)).isNotNull().doesNotContain(secret);
        assertThat(sealed.convertToEntityAttribute(stored(name))).isEqualTo(secret);
        String next = Totp.codeAt(secret, clock.instant().plusSeconds(30));
        assertThat(system.get("test", () -> find(name).acceptCode(next, clock.instant())))
                .isTrue();
    }

    @Test
    @Transactional
    void whatStoodOpenBeforeIsSealedByTheMigration() throws Exception {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        scope.asSystem("test", accounts::flush);
        String secret = Totp.freshSecret();
        jdbc.sql("update access_account set totp_secret = null").update();
        jdbc.sql("update access_account set totp_secret = :secret where sign_in_name = :name")
                .param("secret", secret)
                .param("name", name)
                .update();

        migration.migrate(here());

        assertThat(stored(name)).isNotNull().isNotEqualTo(secret);
        assertThat(sealed.convertToEntityAttribute(stored(name))).isEqualTo(secret);
    }

    private Context here() {
        Connection connection = DataSourceUtils.getConnection(database);
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return flyway.getConfiguration();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }

    private Account find(String name) {
        return accounts.findBySignInName(name).orElseThrow();
    }

    private String stored(String name) {
        return Objects.requireNonNull(jdbc.sql("select totp_secret from access_account where sign_in_name = :name")
                .param("name", name)
                .query(String.class)
                .single());
    }
}
