package cn.qudao.recommendation.storage;

import cn.qudao.kernel.Remembered;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ArchivedRecords;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which months are closed because their records lie, or will lie, in files. Only past months can be, so today's work asks nothing. */
@NativeSql("Months belong to nobody; the lock is a row's")
@Component
class ArchivedMonths implements ArchivedRecords {

    /** The month that runs and the one before it are never moved away. */
    static final int LIVE = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<List<YearMonth>> closed;

    ArchivedMonths(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.closed = new Remembered<>(this::read, clock);
    }

    /** The last month that may be moved away. */
    YearMonth last() {
        return YearMonth.now(clock).minusMonths(LIVE);
    }

    @Override
    public List<YearMonth> within(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).isAfter(last())) {
            return List.of();
        }
        return closed.get().stream()
                .filter(month -> !month.isBefore(YearMonth.from(first)) && !month.isAfter(YearMonth.from(last)))
                .toList();
    }

    private List<YearMonth> read() {
        return jdbc
                .sql("select month from pub_recommendation_archive order by month")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    /** To be called by who changes it, within the transaction; other processes know it after a minute. */
    void changed() {
        closed.changed();
    }

    boolean isAny() {
        return jdbc.sql("select exists (select 1 from recommendation_archive)")
                .query(Boolean.class)
                .single();
    }

    /**
     * That records of the months can be written in this transaction: none is moved away before it ends.
     *
     * @throws RuleViolation naming the first month that is closed
     */
    void requireLive(Collection<YearMonth> months) {
        List<LocalDate> past = months.stream()
                .filter(month -> !month.isAfter(last()))
                .distinct()
                .map(month -> month.atDay(1))
                .toList();
        if (past.isEmpty()) {
            return;
        }
        // Both engines know this form of "for share".
        jdbc.sql("select id from recommendation_archive_gate where id = 1 lock in share mode")
                .query(Integer.class)
                .single();
        jdbc.sql("select month from recommendation_archive where month in (:months) order by month limit 1"
                        + " lock in share mode")
                .param("months", past)
                .query(LocalDate.class)
                .optional()
                .ifPresent(month -> {
                    throw new RuleViolation("recommendation.archived", YearMonth.from(month));
                });
    }
}
