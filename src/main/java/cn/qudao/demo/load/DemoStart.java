package cn.qudao.demo.load;

import cn.qudao.demo.load.DemoOrder.Size;
import cn.qudao.kernel.StartProblem;
import cn.qudao.kernel.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At the start of the portal (the commands beside it leave it alone): loads the demo into a portal that nobody has used, and
 * finishes what was interrupted. A portal with units or accounts of its own is never touched.
 */
@Component
@ConditionalOnWebApplication
@Order(0)
class DemoStart implements ApplicationRunner {

    private static final int WORKERS = 2;
    private static final Duration LONGEST_END = Duration.ofMinutes(3);

    private final DemoLoad load;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoggingSystem logging;
    private final Optional<Size> wanted;
    private volatile Stage stage = Stage.AT_REST;

    DemoStart(
            DemoLoad load,
            Journal journal,
            JdbcClient jdbc,
            Clock clock,
            LoggingSystem logging,
            @Value("${qudao.demo}") String wanted) {
        this.load = load;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.logging = logging;
        this.wanted = size(wanted);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<DemoOrder> begun = journal.order();
        if (begun.isPresent()) {
            if (!load.isFinished()) {
                Terminal.say("demo.resuming");
                load(begun.get());
            }
        } else if (wanted.isPresent() && isUnused()) {
            Terminal.say("demo.loading." + wanted.get().name());
            load(new DemoOrder(wanted.get(), LocalDate.now(clock)));
        }
    }

    private void load(DemoOrder order) {
        stage = Stage.LOADING;
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            load.run(order, workers);
        } finally {
            awaitEnd();
            stage = Stage.AT_REST;
        }
    }

    /**
     * Ctrl-C amid the load: the connections break, the database undoes what was under way, and the next start goes on. So
     * one sentence is all there is to say, and what breaks is no news.
     */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        if (stage == Stage.LOADING) {
            stage = Stage.LEAVING;
            Terminal.complain("demo.interrupted");
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        }
    }

    /** The portal is being closed by another thread, with which the process ends; nothing may go on beside it. */
    private void awaitEnd() {
        if (stage == Stage.LEAVING) {
            LockSupport.parkNanos(LONGEST_END.toNanos());
        }
    }

    private boolean isUnused() {
        return jdbc.sql("select (select count(*) from pub_unit) <= 1 and not exists (select 1 from pub_account)")
                .query(Boolean.class)
                .single();
    }

    private enum Stage {
        AT_REST,
        LOADING,
        LEAVING
    }

    private static Optional<Size> size(String word) {
        if (word.equalsIgnoreCase("none")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Size.values())
                .filter(size -> size.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new StartProblem("demo.problem.size", word)));
    }
}
