package cn.qudao.training.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingPermissions;
import cn.qudao.training.TrainingTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a training shows, and what those of outlets and clerks say of trainings. */
@Service
@NativeSql(
        "Names people and their outlets beside a training that may be held far above them; the tokens keep their scope")
@Requires(TrainingPermissions.VIEW)
@Transactional(readOnly = true)
public class TrainingPages {

    /** So many of a unit's trainings are told, the latest first. */
    public static final int SHOWN = 20;

    private static final String PEOPLE = Scope.applyTo("""
            select a.id, c.code as clerk_code, c.name as clerk_name, o.name as outlet_name, a.state
            from training_attendance a join pub_unit c on c.id = a.clerk_id join pub_unit o on o.id = a.outlet_id
            where a.training_id = :id and {scope:a}
            order by a.scope_key, a.id
            """);
    private static final String OF_UNIT = Scope.applyTo("""
            select t.id, t.kind, t.topic, t.title, t.on_day as day, t.minutes, t.trainer, t.state, count(*) as people,
              sum(sum(case when a.state = 'ATTENDED' and t.on_day > :since then t.minutes else 0 end)) over () as all_minutes,
              max(case when {scope:t} then 1 else 0 end) as opens,
              count(case when a.state = 'ATTENDED' then 1 end) as attended
            from training_attendance a join training t on t.id = a.training_id
            where {scope:a} and a.scope_key between :lo and :hi
            group by t.id, t.kind, t.topic, t.title, t.on_day, t.minutes, t.trainer, t.state
            order by t.on_day desc, t.id desc limit :limit
            """);
    private final TrainingRepository trainings;
    private final TrainingList list;
    private final Units units;
    private final JdbcClient jdbc;
    private final Scope scope;
    private final Clock clock;

    TrainingPages(
            TrainingRepository trainings, TrainingList list, Units units, JdbcClient jdbc, Scope scope, Clock clock) {
        this.trainings = trainings;
        this.list = list;
        this.units = units;
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    public TrainingDetail detail(TrainingId id) {
        Training training = trainings.findById(id.value()).orElseThrow(NotFound::new);
        Map<String, @Nullable Object> asked = new HashMap<>(scope.parameters());
        asked.put("id", id.value());
        return new TrainingDetail(
                list.one(id),
                units.path(training.unit()),
                training.about(),
                training.reason(),
                jdbc.sql(PEOPLE).params(asked).query(TrainingPages::person).list(),
                training.version());
    }

    /** The latest trainings of the people there, {@value #SHOWN} at most, and how long they were trained within a year. */
    @Requires(TrainingPermissions.FOLLOW)
    public UnitTrainings of(Place place) {
        Map<String, @Nullable Object> asked = new HashMap<>(scope.parameters());
        asked.put("lo", place.lo());
        asked.put("hi", place.hi());
        asked.put("since", LocalDate.now(clock).minusYears(1));
        asked.put("limit", SHOWN);
        long[] minutes = {0};
        List<PastTraining> latest = jdbc.sql(OF_UNIT)
                .params(asked)
                .query((row, number) -> {
                    minutes[0] = row.getLong("all_minutes");
                    return past(row);
                })
                .list();
        return new UnitTrainings(latest, minutes[0]);
    }

    private static AttendanceRow person(ResultSet row, int number) throws SQLException {
        return new AttendanceRow(
                row.getLong("id"),
                row.getString("clerk_code"),
                row.getString("clerk_name"),
                row.getString("outlet_name"),
                AttendanceState.valueOf(row.getString("state")));
    }

    private static PastTraining past(ResultSet row) throws SQLException {
        return new PastTraining(
                new TrainingId(row.getLong("id")),
                TrainingKind.valueOf(row.getString("kind")),
                TrainingTopic.valueOf(row.getString("topic")),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                row.getString("trainer"),
                TrainingState.valueOf(row.getString("state")),
                row.getBoolean("opens"),
                row.getInt("people"),
                row.getInt("attended"));
    }
}
