package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A few files at a time, in every process of the portal: whoever asks for more waits, and pages stay quick. */
@Component
@ConditionalOnWebApplication
class ExportWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ExportMaker maker;
    private final ExportCleaning cleaning;
    private final int workers;
    private List<Rounds> working = List.of();

    ExportWorker(
            ExportMaker maker, ExportCleaning cleaning, @Value("${qudao.reports.background-workers}") int workers) {
        this.maker = maker;
        this.cleaning = cleaning;
        this.workers = workers;
    }

    @Override
    public void start() {
        working = IntStream.rangeClosed(1, workers)
                .mapToObj(number ->
                        Rounds.start("report-exports-" + number, log, maker::next, Rounds.Rest.of(LOOK_AGAIN)))
                .toList();
    }

    @Override
    public void stop() {
        working.forEach(Rounds::end);
        working = List.of();
    }

    @Override
    public boolean isRunning() {
        return !working.isEmpty();
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void watch() {
        maker.alive();
        maker.takeUp();
    }

    @Scheduled(cron = "0 30 * * * *", zone = "Asia/Shanghai")
    void clean() {
        cleaning.clean();
    }
}
