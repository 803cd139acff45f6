package cn.qudao.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what each thread asks of the database, by whatever way it asks, and lets nobody write or lock in a transaction that
 * only reads: at the server there is none, so each statement would be kept by itself.
 */
@Component
public class Statements implements BeanPostProcessor {

    private static final Pattern WRITES = Pattern.compile(
            "^\\s*(insert|update|delete|replace|load|create|drop|alter|truncate)\\b|\\bfor update\\b",
            Pattern.CASE_INSENSITIVE);

    private static final ThreadLocal<List<String>> ASKED = ThreadLocal.withInitial(ArrayList::new);

    /** What this thread sends while it does the work. */
    public static List<String> during(Runnable work) {
        int before = ASKED.get().size();
        work.run();
        List<String> asked = ASKED.get();
        return List.copyOf(asked.subList(before, asked.size()));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) watch(Connection.class, super.getConnection(), "");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return (Connection) watch(Connection.class, super.getConnection(user, password), "");
        }
    }

    private static Object watch(Class<?> type, Object watched, String sql) {
        return Proxy.newProxyInstance(
                Statements.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invoke(watched, method, arguments, sql));
    }

    private static @Nullable Object invoke(Object watched, Method method, Object @Nullable [] arguments, String sql)
            throws Throwable {
        String said = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
        if (watched instanceof Statement && method.getName().startsWith("execute")) {
            ASKED.get().add(said);
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    && TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                    && WRITES.matcher(said).find()) {
                throw new IllegalStateException("In a transaction that only reads: " + said);
            }
        }
        try {
            Object result = method.invoke(watched, arguments);
            return result instanceof Statement statement && watched instanceof Connection
                    ? watch(method.getReturnType(), statement, said)
                    : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
