package cn.qudao.access.security;

import cn.qudao.access.domain.Refusals;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.scope.Scope;
import com.vaadin.flow.component.Component;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.MethodClassKey;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Stands in front of every service that carries {@link Requires}; the mark of a method goes before that of its class. */
final class RequiresGuard implements MethodInterceptor {

    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private final ObjectProvider<CurrentUser> user;
    private final ObjectProvider<Scope> scope;
    private final ObjectProvider<Refusals> refusals;
    private final Map<MethodClassKey, Optional<Requires>> known = new ConcurrentHashMap<>();

    RequiresGuard(ObjectProvider<CurrentUser> user, ObjectProvider<Scope> scope, ObjectProvider<Refusals> refusals) {
        this.user = user;
        this.scope = scope;
        this.refusals = refusals;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (INSIDE.isBound()) {
            return enter(call);
        }
        try {
            return ScopedValue.where(INSIDE, true).call(() -> enter(call));
        } catch (Refused refused) {
            // Told by the outermost service only, when its transaction is over.
            if (user.getObject().find().isPresent()) {
                refusals.getObject().record("Service", String.valueOf(refused.getMessage()));
            }
            throw refused;
        }
    }

    private @Nullable Object enter(MethodInvocation call) throws Throwable {
        Requires requires = requires(call);
        if (requires != null && !scope.getObject().isSystem()) {
            Optional<Actor> actor = user.getObject().find();
            if (actor.isEmpty() || !actor.get().mayAny(requires.value())) {
                throw new Refused(describe(call, requires));
            }
        }
        return call.proceed();
    }

    /** Looked for once: it is asked before every call of every service. */
    private @Nullable Requires requires(MethodInvocation call) {
        Class<?> type = AopUtils.getTargetClass(Objects.requireNonNull(call.getThis()));
        return known.computeIfAbsent(
                        new MethodClassKey(call.getMethod(), type),
                        key -> Optional.ofNullable(find(call.getMethod(), type)))
                .orElse(null);
    }

    private static @Nullable Requires find(Method method, Class<?> type) {
        Requires onMethod = AnnotatedElementUtils.findMergedAnnotation(
                AopUtils.getMostSpecificMethod(method, type), Requires.class);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(type, Requires.class);
    }

    private static String describe(MethodInvocation call, Requires requires) {
        return call.getMethod().getDeclaringClass().getSimpleName()
                + '.'
                + call.getMethod().getName()
                + ' '
                + Arrays.toString(requires.value());
    }

    /** Infrastructure, so that it is applied however the context makes its proxies; views are guarded at the navigation. */
    @Configuration(proxyBeanMethods = false)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static class Installation {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor requiresAdvisor(
                ObjectProvider<CurrentUser> user, ObjectProvider<Scope> scope, ObjectProvider<Refusals> refusals) {
            var marked = new ComposablePointcut(new AnnotationMatchingPointcut(Requires.class, true))
                    .union((org.springframework.aop.Pointcut)
                            AnnotationMatchingPointcut.forMethodAnnotation(Requires.class))
                    .intersection((Class<?> type) -> !Component.class.isAssignableFrom(type));
            DefaultPointcutAdvisor advisor =
                    new DefaultPointcutAdvisor(marked, new RequiresGuard(user, scope, refusals));
            advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return advisor;
        }
    }
}
