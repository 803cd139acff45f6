package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import cn.qudao.reporting.RunWatch;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down which reports ran, behind the back of whoever reads them: no page waits for it, and so many at once that it
 * cannot follow are counted and left out. Who looks at the same again within minutes is not written down twice.
 */
@Component
@ConditionalOnWebApplication
class RunBook implements RunWatch, Worker {

    private static final Logger log = LoggerFactory.getLogger(RunBook.class);
    private static final int MOST_WAITING = 10_000;
    private static final int AT_ONCE = 500;
    private static final int REMEMBERED = 5_000;
    private static final Duration SAME = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final PastRunRepository runs;
    private final CurrentUser user;
    private final Scope scope;
    private final Clock clock;
    private final int months;
    private final TransactionTemplate transaction;
    private final BlockingQueue<Noted> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Noted> atHand = new ArrayList<>();
    private final AtomicLong left = new AtomicLong();
    private final Map<Look, Instant> looks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable Rounds writing;

    RunBook(
            PastRunRepository runs,
            CurrentUser user,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager,
            @Value("${qudao.reports.history-months}") int months) {
        this.runs = runs;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
        this.months = months;
        this.transaction = new TransactionTemplate(manager);
    }

    private record Noted(Actor by, Run run) {}

    private record Look(long post, String report, Map<String, String> parameters) {}

    @Override
    public void ran(Run run) {
        Actor by = user.find().orElse(null);
        if (by != null && !isSecondLook(by, run) && !waiting.offer(new Noted(by, run))) {
            left.incrementAndGet();
        }
    }

    private boolean isSecondLook(Actor by, Run run) {
        if (run.way() != Way.SCREEN || !run.done()) {
            return false;
        }
        Look look =
                new Look(by.postId(), run.request().report().id(), run.request().parameters());
        synchronized (looks) {
            Instant last = looks.put(look, run.at());
            return last != null && run.at().isBefore(last.plus(SAME));
        }
    }

    @Override
    public void start() {
        writing = Rounds.start("report-runs", log, this::write, Rounds.Rest.of(LOOK_AGAIN));
    }

    /** What is waiting is written before the portal goes. */
    @Override
    public void stop() {
        if (writing != null) {
            writing.end();
            writing = null;
            while (write()) {
                log.debug("Report runs are written before the end");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return writing != null;
    }

    /** Whether there was anything to write. What could not be written is tried again with the next round. */
    synchronized boolean write() {
        long lost = left.getAndSet(0);
        if (lost > 0) {
            log.warn("{} report runs came faster than they could be written down, and are not in the history", lost);
        }
        waiting.drainTo(atHand, AT_ONCE - atHand.size());
        if (atHand.isEmpty()) {
            return false;
        }
        scope.asSystem(
                "report runs are written down",
                () -> transaction.executeWithoutResult(status -> runs.saveAll(atHand.stream()
                        .map(noted -> new PastRun(noted.by, noted.run))
                        .toList())));
        atHand.clear();
        return true;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        Instant before = LocalDate.now(clock)
                .minusMonths(months)
                .atStartOfDay(clock.getZone())
                .toInstant();
        scope.asSystem("old report runs go", () -> transaction.executeWithoutResult(status -> runs.forget(before)));
    }
}
