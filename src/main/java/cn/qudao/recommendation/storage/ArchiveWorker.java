package cn.qudao.recommendation.storage;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves what is older than is kept, by night, where somebody has said how many months are. */
@Component
class ArchiveWorker {

    private static final Logger log = LoggerFactory.getLogger(ArchiveWorker.class);

    private final Archive archive;
    private final Scope scope;
    private final Clock clock;
    private final int kept;

    /** @param kept months that stay beside the one that runs; 0: all */
    ArchiveWorker(Archive archive, Scope scope, Clock clock, @Value("${qudao.archive.keep-months}") int kept) {
        this.archive = archive;
        this.scope = scope;
        this.clock = clock;
        this.kept = kept;
    }

    /** On a thread of its own: each month waits a minute for other processes, and the roll-ups must not wait with it. */
    @Scheduled(cron = "0 0 4 * * *", zone = "Asia/Shanghai")
    void begin() {
        if (kept > 0) {
            Thread.ofVirtual().name("archive").start(this::work);
        }
    }

    private void work() {
        for (YearMonth month : archive.due(YearMonth.now(clock).minusMonths(kept))) {
            try {
                long records = scope.asSystem("archive", () -> archive.store(month));
                log.info("{} records of {} are in the archive", records, month);
            } catch (RuleViolation notYet) {
                log.warn("The records of {} stay: {} {}", month, notYet.key(), List.of(notYet.arguments()));
            }
        }
    }
}
