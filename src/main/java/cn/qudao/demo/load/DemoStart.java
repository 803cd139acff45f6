package cn.qudao.demo.load;

import cn.qudao.demo.load.DemoOrder.Size;
import cn.qudao.kernel.StartProblem;
import cn.qudao.kernel.Terminal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

    /** Made only to load: half of the portal belongs to it. */
    private final ObjectProvider<DemoLoad> load;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Optional<Size> wanted;

    DemoStart(
            ObjectProvider<DemoLoad> load,
            Journal journal,
            JdbcClient jdbc,
            Clock clock,
            @Value("${qudao.demo}") String wanted) {
        this.load = load;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.wanted = size(wanted);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<DemoOrder> begun = journal.order();
        if (begun.isPresent()) {
            if (!journal.isDone(DemoLoad.LAST_STEP)) {
                Terminal.say("demo.resuming");
                load(begun.get());
            }
        } else if (wanted.isPresent() && isUnused()) {
            Terminal.say("demo.loading." + wanted.get().name());
            load(new DemoOrder(wanted.get(), LocalDate.now(clock)));
        }
    }

    private void load(DemoOrder order) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            load.getObject().run(order, workers);
        }
    }

    private boolean isUnused() {
        return jdbc.sql("select (select count(*) from pub_unit) <= 1 and not exists (select 1 from pub_account)")
                .query(Boolean.class)
                .single();
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
