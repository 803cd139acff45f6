package cn.qudao.scope;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the rare class outside the reporting rooms that speaks SQL itself, where the scope filter of {@link ScopedRow}
 * does not reach. A test fails where such a class is not marked.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NativeSql {
    /** Why JPA will not do, and what keeps the scope. */
    String value();
}
