package cn.qudao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test of the portal as it runs, on a real database: the embedded one, or the one that {@code QUDAO_DB_URL} names. As all
 * such tests of a process share one portal, each makes its own data, and rolls it back or gives it names of its own.
 */
@PartsTest
@Tag("database")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PortalTest {}
