package cn.qudao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the portal as it runs, on a real database: the embedded one, or the one that {@code QUDAO_DB_URL} names. All
 * such tests of a process share one portal, so each makes its own data, and rolls it back or gives it names of its own.
 * Every query is read at the start, so that no wrong one is left for its first use.
 */
@SpringBootTest
@Tag("database")
@TestPropertySource(
        properties = {
            "qudao.demo=none",
            "qudao.archive.grace=0s",
            "qudao.embedded.options=" + PortalTest.CARELESS,
            "qudao.data=target/test-data-${qudao.test.process:1}",
            "spring.main.lazy-initialization=false",
            "spring.data.jpa.repositories.bootstrap-mode=default"
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PortalTest {

    /** What is lost with the power was only a test's. */
    String CARELESS =
            "--innodb-flush-method=nosync,--innodb-flush-log-at-trx-commit=2,--skip-innodb-doublewrite,--sync-frm=0";
}
