package cn.qudao.statistics.domain;

import cn.qudao.scope.Scope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follows the records. Runs in every process of the portal; whoever comes first does the work. */
@Component
class RollUpWorker {

    private final Marks marks;
    private final RollUpBatch batch;
    private final Scope scope;

    RollUpWorker(Marks marks, RollUpBatch batch, Scope scope) {
        this.marks = marks;
        this.batch = batch;
        this.scope = scope;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void follow() {
        scope.asSystem("roll-ups follow the records", () -> {
            boolean more = marks.exist();
            while (more) {
                more = batch.work(false);
            }
        });
    }
}
