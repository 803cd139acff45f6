package cn.qudao.scope;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an entity whose rows belong to no unit. A test fails where an entity is neither scoped nor marked. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unscoped {
    /** Why everybody who may call the service may see every row. */
    String value();
}
