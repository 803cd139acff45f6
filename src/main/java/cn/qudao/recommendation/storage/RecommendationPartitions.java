package cn.qudao.recommendation.storage;

import cn.qudao.database.MonthPartitions;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps a partition ready for each month to come. */
@NativeSql("Partitions are a matter of the database alone")
@Component
class RecommendationPartitions implements InitializingBean {

    private final MonthPartitions months;

    RecommendationPartitions(JdbcClient jdbc, Clock clock) {
        this.months = new MonthPartitions(jdbc, clock, "recommendation");
    }

    @Override
    public void afterPropertiesSet() {
        prepare();
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void prepare() {
        months.prepare();
    }
}
