package cn.qudao.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.hibernate.cfg.TransactionSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 20;

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings) {
        SpringApplication.getShutdownHandlers().add(EmbeddedDatabase::closeAll);
        return settings.db().url().isEmpty()
                ? EmbeddedDatabase.open(
                        settings.dataFolder(), settings.embedded().options())
                : OwnDatabase.open(settings.db());
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server) {
        DatabaseServer.Login login = server.login();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("qudao");
        pool.setMaximumPoolSize(CONNECTIONS);
        // Writers wait for each other at a row and then see it as it is; whoever needs one snapshot asks for it.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setDataSourceProperties(Engine.of(login.url()).driverProperties());
        return new HikariDataSource(pool);
    }

    @Bean
    JpaVendorAdapter jpaVendorAdapter() {
        LeanTransactions dialect = new LeanTransactions();
        return new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer readingTransactions() {
        return properties ->
                properties.put(TransactionSettings.TRANSACTION_COORDINATOR_STRATEGY, new ReadingTransactions());
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return new SchemaUpgrade();
    }
}
