package cn.qudao.browser;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A portal sets how the whole JVM remembers who is signed in, once, when it starts. Two of them in one JVM take that from each
 * other: so each of these tests has that of its own portal, started long ago or just now, and what was set before is set again
 * when it is over.
 */
class OwnSecurityHolder implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(OwnSecurityHolder.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", SecurityContextHolder.getContextHolderStrategy());
        SecurityContextHolder.setContextHolderStrategy(
                SpringExtension.getApplicationContext(context).getBean(SecurityContextHolderStrategy.class));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SecurityContextHolder.setContextHolderStrategy(
                Objects.requireNonNull(context.getStore(NAMESPACE).get("before", SecurityContextHolderStrategy.class)));
    }
}
