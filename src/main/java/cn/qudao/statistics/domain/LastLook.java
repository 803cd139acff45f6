package cn.qudao.statistics.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.BeforeArchiving;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Before the records of a month go, its cells are brought up to date and compared with them: afterwards nobody can. */
@Component
class LastLook implements BeforeArchiving {

    private static final int TRIES = 30;

    private final RollUpBatch batch;
    private final RollUpAudit audit;

    LastLook(RollUpBatch batch, RollUpAudit audit) {
        this.batch = batch;
        this.audit = audit;
    }

    @Override
    public void check(YearMonth month) {
        Optional<List<RollUpDifference>> found = Optional.empty();
        for (int i = 0; i < TRIES && found.isEmpty(); i++) {
            batch.work(true);
            found = audit.compare(month, 1);
        }
        if (found.isEmpty()) {
            throw new RuleViolation("statistics.archive.busy", month);
        }
        if (!found.get().isEmpty()) {
            throw new RuleViolation("statistics.archive.differs", month);
        }
    }
}
