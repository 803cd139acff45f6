package cn.qudao.statistics.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Place;
import cn.qudao.org.ValidityChanged;
import cn.qudao.recommendation.RecommendationsLoaded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is outdated. A mark is written in the transaction of what outdates a cell, so there is never a change
 * without its mark; one transaction marks a cell once, and two marks of one cell do no harm.
 */
@Component
class Marks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OncePerTransaction<Cell, Boolean> marks = new OncePerTransaction<>(this::write);

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(RecommendationsLoaded loaded) {
        loaded.months().forEach(month -> mark(month.atDay(1), Place.ROOT, false));
    }

    @EventListener
    void on(ValidityChanged changed) {
        mark(changed.since(), changed.within(), true);
    }

    private void mark(LocalDate day, Place place, boolean validity) {
        marks.get(new Cell(day, place, validity));
    }

    private boolean write(Cell outdated) {
        return jdbc.sql("insert into statistics_mark (id, business_day, scope_key, marked_at, validity)"
                                + " values (?, ?, ?, ?, ?)")
                        .param(Ids.next())
                        .param(outdated.day)
                        .param(outdated.place.key())
                        .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param(outdated.validity)
                        .update()
                == 1;
    }

    private record Cell(LocalDate day, Place place, boolean validity) {}

    boolean exist() {
        return jdbc.sql("select exists (select 1 from statistics_mark)")
                .query(Boolean.class)
                .single();
    }

    /** Whether something of a month is outdated; the validity of outlets concerns them all. */
    boolean exist(YearMonth month) {
        return jdbc.sql("select exists (select 1 from statistics_mark where validity or business_day between ? and ?)")
                .param(month.atDay(1))
                .param(month.atEndOfMonth())
                .query(Boolean.class)
                .single();
    }

    List<Mark> some(int limit) {
        return jdbc.sql("select id, business_day, scope_key, validity from statistics_mark order by id limit ?")
                .param(limit)
                .query((row, number) ->
                        new Mark(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getBoolean(4)))
                .list();
    }

    void remove(List<Mark> done) {
        jdbc.sql("delete from statistics_mark where id in (:ids)")
                .param("ids", done.stream().map(Mark::id).toList())
                .update();
    }
}
