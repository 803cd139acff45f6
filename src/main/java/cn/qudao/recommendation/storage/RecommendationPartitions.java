package cn.qudao.recommendation.storage;

import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps a partition ready for each month to come. They are split off the last one, {@code p_later}, which is empty as long as
 * this runs once in three months; whatever lands there otherwise is right too, only slower to split.
 */
@NativeSql("Partitions are a matter of the database alone")
@Component
class RecommendationPartitions implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(RecommendationPartitions.class);
    private static final int MONTHS_AHEAD = 3;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'p'yyyyMM");

    private final JdbcClient jdbc;
    private final Clock clock;

    RecommendationPartitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        prepare();
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void prepare() {
        YearMonth last = YearMonth.now(clock).plusMonths(MONTHS_AHEAD);
        YearMonth next = nextMonth();
        if (next.isAfter(last)) {
            return;
        }
        String months = Stream.iterate(next, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> "partition %s values less than ('%s')"
                        .formatted(month.format(NAME), month.plusMonths(1).atDay(1)))
                .collect(Collectors.joining(", "));
        try {
            jdbc.sql("alter table recommendation reorganize partition p_later into (" + months
                            + ", partition p_later values less than (maxvalue))")
                    .update();
        } catch (DataAccessException refused) {
            if (!nextMonth().isAfter(last)) {
                throw refused;
            }
            log.debug("Another process was first", refused);
        }
    }

    /** The month that follows the last partition. */
    private YearMonth nextMonth() {
        Optional<String> end = jdbc.sql("select partition_description from information_schema.partitions"
                        + " where table_schema = database() and table_name = 'recommendation'"
                        + " and upper(partition_description) <> 'MAXVALUE'"
                        + " order by partition_ordinal_position desc limit 1")
                .query(String.class)
                .optional();
        return YearMonth.from(LocalDate.parse(end.orElseThrow().replace("'", "")));
    }
}
