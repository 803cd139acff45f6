package cn.qudao.card.domain;

import cn.qudao.kernel.Retrying;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off cards that are due one by one, each in a transaction of its own: what cannot be done now is put off, and holds up none
 * of the others.
 */
@NativeSql("A single column of a card that is held")
@Component
class DueCards {

    /** For the end of a statement: those that are not put off. */
    static final String NOW = " and (c.put_off_until is null or c.put_off_until < :now)";

    private static final Logger log = LoggerFactory.getLogger(DueCards.class);
    private static final Duration PUT_OFF = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Retrying retrying;

    DueCards(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager, Retrying retrying) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.retrying = retrying;
    }

    interface Due {

        long card();

        long serial();
    }

    /**
     * Whether there was one.
     *
     * @param next locked, so that nobody else has it
     * @param deed false where it has to wait
     */
    <D extends Due> boolean one(Supplier<Optional<D>> next, Predicate<D> deed) {
        AtomicReference<@Nullable D> taken = new AtomicReference<>();
        try {
            retrying.run(() -> {
                next.get().ifPresent(due -> {
                    taken.set(due);
                    if (!deed.test(due)) {
                        putOff(due);
                        log.info("Card {} is put off: something else has to end first", Serial.text(due.serial()));
                    }
                });
                return true;
            });
        } catch (ConcurrencyFailureException met) {
            throw met;
        } catch (RuntimeException unforeseen) {
            D due = taken.get();
            if (due == null) {
                throw unforeseen;
            }
            transaction.executeWithoutResult(status -> putOff(due));
            log.error("Card {} is put off", Serial.text(due.serial()), unforeseen);
        }
        return taken.get() != null;
    }

    private void putOff(Due due) {
        jdbc.sql("update card set put_off_until = ? where id = ?")
                .params(CardLedger.utc(clock.instant().plus(PUT_OFF)), due.card())
                .update();
    }
}
