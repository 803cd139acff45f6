package cn.qudao.statistics.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes which records recommend a number the same product again within a month or a day (row 90). A record that comes in late
 * changes the count of those after it, wherever they are: so a number is counted anew through the whole province.
 */
@Component
class Repeats {

    private static final String IN_MONTH = "n.business_day between :month and :end";

    /**
     * The numbers by the index alone, most are asked once; then all records of the month beside them. Joined with the numbers
     * instead, MariaDB would group these in a table of its own: five times as long at five million records.
     */
    private static final String OF_ALL = """
            pub_recommendation n
            where n.subscriber_hash in (
                select m.subscriber_hash from pub_recommendation m where m.business_day between :month and :end
                group by m.subscriber_hash having count(*) > 1)""";

    /** Of the numbers that wait to be followed. */
    private static final String OF_CHANGES = """
            select r.subscriber_hash
            from statistics_change c
            join pub_recommendation r on r.id = c.recommendation_id and r.business_day = c.business_day
            join pub_recommendation n on n.subscriber_hash = r.subscriber_hash and %s
            where not c.settled and c.recommendation_id <= :last and c.business_day between :month and :end
            group by r.subscriber_hash having count(*) > 1""".formatted(IN_MONTH);

    private static final String RECORDS_OF_CHANGES =
            "(" + OF_CHANGES + ") t join pub_recommendation n on n.subscriber_hash = t.subscriber_hash";

    private static final String DELETE_ALL = "delete from statistics_repeat where business_day between :month and :end";
    private static final String COUNTED = "select d.business_day, d.scope_key, d.recommendation_id from (" + OF_CHANGES
            + ") t join statistics_repeat d on d.subscriber_hash = t.subscriber_hash"
            + " where d.business_day between :month and :end";
    private static final String DELETE =
            "delete from statistics_repeat where business_day = ? and scope_key = ? and recommendation_id = ?";
    private static final String INSERT = """
            insert into statistics_repeat (business_day, scope_key, recommendation_id, product_id, subscriber_hash,
                in_month, in_day)
            select x.business_day, x.scope_key, x.id, x.product_id, x.subscriber_hash, x.in_month, x.in_day
            from (select n.business_day, n.scope_key, n.id, n.product_id, n.subscriber_hash,
                         row_number() over (partition by n.subscriber_hash, n.product_id
                                            order by n.recorded_at, n.id) as in_month,
                         row_number() over (partition by n.subscriber_hash, n.product_id, n.business_day
                                            order by n.recorded_at, n.id) as in_day
                  from %s and""" + ' ' + IN_MONTH + ") x where x.in_month > 1";

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    Repeats(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Counts anew all numbers of the month. */
    void count(YearMonth month) {
        Map<String, Object> parameters = Map.of("month", month.atDay(1), "end", month.atEndOfMonth());
        jdbc.sql(DELETE_ALL).params(parameters).update();
        jdbc.sql(INSERT.formatted(OF_ALL)).params(parameters).update();
    }

    /**
     * Counts anew the numbers that have come again; as often as one likes.
     *
     * @param last the greatest id of the changes that are followed
     */
    void follow(YearMonth month, long last) {
        Map<String, Object> parameters = Map.of("month", month.atDay(1), "end", month.atEndOfMonth(), "last", last);
        forget(parameters);
        jdbc.sql(INSERT.formatted(RECORDS_OF_CHANGES)).params(parameters).update();
    }

    /** Read first, then deleted: a delete that reads the records locks them, and keeps their results waiting. */
    private void forget(Map<String, Object> parameters) {
        List<Object[]> counted = jdbc.sql(COUNTED)
                .params(parameters)
                .query((row, number) ->
                        new Object[] {row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)})
                .list();
        rows.batchUpdate(DELETE, counted);
    }
}
