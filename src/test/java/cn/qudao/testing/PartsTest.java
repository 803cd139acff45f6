package cn.qudao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of parts of the portal that ask nothing of the database, so that one of them is enough. All such tests and {@link
 * PortalTest}s of a process share one portal. Every query is read at the start, so that no wrong one is left for its first
 * use.
 */
@SpringBootTest
@TestPropertySource(
        properties = {
            "qudao.demo=none",
            "qudao.archive.grace=0s",
            "qudao.embedded.options=" + PartsTest.CARELESS,
            "qudao.data=target/test-data-${qudao.test.process:1}",
            "spring.main.lazy-initialization=false",
            "spring.data.jpa.repositories.bootstrap-mode=default"
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PartsTest {

    /** What is lost with the power was only a test's. */
    String CARELESS =
            "--innodb-flush-method=nosync,--innodb-flush-log-at-trx-commit=2,--skip-innodb-doublewrite,--sync-frm=0";
}
