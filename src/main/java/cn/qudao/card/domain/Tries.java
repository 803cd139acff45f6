package cn.qudao.card.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops who tries codes one after the other, in every portal on the same database. */
@NativeSql("Counts that no screen shows, written whatever becomes of the caller's transaction")
@Component
class Tries {

    static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Tries(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Counted before it is known whether the code is right, so that a hundred at once are not a hundred guesses.
     *
     * @return what to {@link #forgive} where it was
     */
    long begin(String subject) {
        Instant now = clock.instant();
        long id = write(subject, now);
        if (within(subject, now) > MOST) {
            forgive(id);
            throw RuleViolation.at("code", "card.code.too-many", MOST, WINDOW.toMinutes());
        }
        return id;
    }

    /** What is done by so many at most within the window, whether or not it is right. */
    void count(String subject, int most) {
        Instant now = clock.instant();
        long id = write(subject, now);
        if (within(subject, now) > most) {
            forgive(id);
            throw RuleViolation.at("number", "card.self.too-many", WINDOW.toMinutes());
        }
    }

    private long write(String subject, Instant now) {
        long id = Ids.next();
        transaction.executeWithoutResult(
                status -> jdbc.sql("insert into card_try (id, subject, tried_at) values (?, ?, ?)")
                        .params(id, subject, CardLedger.utc(now))
                        .update());
        return id;
    }

    private int within(String subject, Instant now) {
        return jdbc.sql("select count(*) from card_try where subject = ? and tried_at > ?")
                .params(subject, CardLedger.utc(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    void forgive(long id) {
        transaction.executeWithoutResult(status ->
                jdbc.sql("delete from card_try where id = ?").param(id).update());
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        jdbc.sql("delete from card_try where tried_at < ?")
                .param(CardLedger.utc(clock.instant().minus(WINDOW)))
                .update();
    }
}
