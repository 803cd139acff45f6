package cn.qudao.statistics.domain;

import cn.qudao.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follows the records. Runs in every process of the portal; whoever comes first does the work. */
@Component
class RollUpWorker {

    /**
     * So many times as long as it has worked: where records come in without end, cells would be written anew without end, and a
     * database that is busy with them has no time for the records. Small places are done in a moment and rest for no longer.
     */
    private static final int REST = 4;

    /** Figures are never older than this and what it takes to write them: five seconds behind is what managers are promised. */
    private static final long LONGEST_REST_NANOS = 3_000_000_000L;

    private static final Logger log = LoggerFactory.getLogger(RollUpWorker.class);

    private final Marks marks;
    private final Changes changes;
    private final RollUpBatch batch;
    private final Scope scope;
    private long restsUntil = System.nanoTime();

    RollUpWorker(Marks marks, Changes changes, RollUpBatch batch, Scope scope) {
        this.marks = marks;
        this.changes = changes;
        this.batch = batch;
        this.scope = scope;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void follow() {
        long begun = System.nanoTime();
        if (begun - restsUntil < 0) {
            return;
        }
        try {
            scope.asSystem("roll-ups follow the records", () -> {
                if (changes.exist() || marks.exist()) {
                    batch.work(false);
                }
            });
        } catch (ConcurrencyFailureException met) {
            log.debug("The roll-ups have met another transaction; their marks wait for the next time", met);
        }
        long done = System.nanoTime();
        restsUntil = done + Math.min(REST * (done - begun), LONGEST_REST_NANOS);
    }
}
