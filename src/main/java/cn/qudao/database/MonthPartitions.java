package cn.qudao.database;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a partition of a table ready for each month to come. They are split off the last one, {@code p_later}, which is empty
 * as long as this runs once in three months; whatever lands there otherwise is right too, only slower to split.
 */
public final class MonthPartitions {

    private static final Logger log = LoggerFactory.getLogger(MonthPartitions.class);
    private static final int MONTHS_AHEAD = 3;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'p'yyyyMM");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    public MonthPartitions(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    public void prepare() {
        YearMonth last = YearMonth.now(clock).plusMonths(MONTHS_AHEAD);
        YearMonth next = nextMonth();
        if (next.isAfter(last)) {
            return;
        }
        try {
            jdbc.sql("alter table " + table + " reorganize partition p_later into (" + partitions(next, last)
                            + ", partition p_later values less than (maxvalue))")
                    .update();
        } catch (DataAccessException refused) {
            if (!nextMonth().isAfter(last)) {
                throw refused;
            }
            log.debug("Another process was first", refused);
        }
    }

    /** Gives months that lie before all partitions one each, for a history that is loaded; empty ones are split in a moment. */
    public void reachBackTo(YearMonth first) {
        YearMonth begin = bound("asc");
        if (!first.isBefore(begin)) {
            return;
        }
        jdbc.sql("alter table " + table
                        + " reorganize partition p_earlier into (partition p_earlier values less than ('"
                        + first.atDay(1) + "'), " + partitions(first, begin.minusMonths(1)) + ")")
                .update();
    }

    /** Gives a month the rows of another table, which has the same columns and indexes and only rows of that month. */
    public void exchange(YearMonth month, String other) {
        jdbc.sql("alter table " + table + " exchange partition " + month.format(NAME) + " with table " + other)
                .update();
    }

    private static String partitions(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> "partition %s values less than ('%s')"
                        .formatted(month.format(NAME), month.plusMonths(1).atDay(1)))
                .collect(Collectors.joining(", "));
    }

    /** The month that follows the last partition. */
    private YearMonth nextMonth() {
        return bound("desc");
    }

    /** The month that begins where the first partition in the order ends. */
    private YearMonth bound(String order) {
        String end = jdbc.sql("select partition_description from information_schema.partitions"
                        + " where table_schema = database() and table_name = ?"
                        + " and upper(partition_description) <> 'MAXVALUE'"
                        + " order by partition_ordinal_position " + order + " limit 1")
                .param(table)
                .query(String.class)
                .single();
        return YearMonth.from(LocalDate.parse(end.replace("'", "")));
    }
}
