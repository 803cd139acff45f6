package cn.qudao.statistics.domain;

import cn.qudao.kernel.Requires;
import cn.qudao.statistics.RollUps;
import cn.qudao.statistics.StatisticsPermissions;
import java.time.YearMonth;
import org.springframework.stereotype.Service;

@Service
@Requires(StatisticsPermissions.ROLL_UPS)
class RollUpWriter implements RollUps {

    private final RollUpBatch batch;

    RollUpWriter(RollUpBatch batch) {
        this.batch = batch;
    }

    @Override
    public void catchUp() {
        boolean more = true;
        while (more) {
            more = batch.work(true);
        }
    }

    @Override
    public void rebuild(YearMonth month) {
        batch.rebuild(month);
    }
}
