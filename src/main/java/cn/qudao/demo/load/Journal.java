package cn.qudao.demo.load;

import cn.qudao.demo.load.DemoOrder.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which steps of the load are done. */
@Component
class Journal {

    private static final String BEGUN = "begun";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Journal(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /** What was ordered when the load began; empty where none did. */
    Optional<DemoOrder> order() {
        return jdbc.sql("select size, business_day from demo_step where name = ?")
                .param(BEGUN)
                .query((row, number) ->
                        new DemoOrder(Size.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
                .optional();
    }

    void begin(DemoOrder order) {
        once(BEGUN, order, () -> {});
    }

    boolean isDone(String step) {
        return jdbc.sql("select exists (select 1 from demo_step where name = ?)")
                .param(step)
                .query(Boolean.class)
                .single();
    }

    /** Does a step and notes it, both or neither; nothing where it is done already. */
    void once(String step, DemoOrder order, Runnable work) {
        if (isDone(step)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (note(step, order)) {
                work.run();
            }
        });
    }

    private boolean note(String step, DemoOrder order) {
        try {
            jdbc.sql("insert into demo_step (name, size, business_day, done_at) values (?, ?, ?, ?)")
                    .param(step)
                    .param(order.size().name())
                    .param(order.day())
                    .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException doneMeanwhile) {
            return false;
        }
    }
}
