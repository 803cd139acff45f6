package cn.qudao.training.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import cn.qudao.training.TrainingPermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The training plan of each outlet (row 190): what is planned for it, and which outlets nobody has trained for long. */
@Service
@NativeSql("Looks up the trainings of each outlet of a page; the tokens keep the scope")
@Requires(TrainingPermissions.VIEW)
@Transactional(readOnly = true)
public class OutletTrainings {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private static final String OUTLETS = """
            from pub_unit u
            where u.level = :level and u.stopped_on is null and {scope:u} and u.scope_key between :lo and :hi
              and (:backbone is null or :backbone = exists
                (select 1 from training_backbone b
                  where b.scope_key between u.scope_key and u.scope_key + :below
                    and b.since <= :today and (b.until is null or b.until >= :today)))
              and (:untrained is null or not exists
                (select 1 from training_attendance a join training t on t.id = a.training_id
                  where a.outlet_id = u.id and a.state = 'ATTENDED' and t.on_day > :untrained))
              and (:planned is null or :planned = exists
                (select 1 from training_attendance a join training t on t.id = a.training_id
                  where a.outlet_id = u.id and a.state = 'INVITED' and t.state = 'PLANNED' and t.on_day >= :today))
            """;
    private static final String PAGE = Scope.applyTo("""
            select u.id, u.scope_key, u.code, u.name,
              exists (select 1 from training_backbone b
                where b.scope_key = u.scope_key
                  and b.since <= :today and (b.until is null or b.until >= :today)) as backbone,
              (select count(*) from training_backbone b
                where b.scope_key between u.scope_key + 1 and u.scope_key + :below
                  and b.since <= :today and (b.until is null or b.until >= :today)) as teachers,
              (select count(*) from pub_unit c
                where c.parent_id = u.id and c.stopped_on is null) as clerks,
              (select max(t.on_day) from training_attendance a join training t on t.id = a.training_id
                where a.outlet_id = u.id and a.state = 'ATTENDED') as last,
              (select min(t.on_day) from training_attendance a join training t on t.id = a.training_id
                where a.outlet_id = u.id and a.state = 'INVITED' and t.state = 'PLANNED' and t.on_day >= :today) as next,
              (select coalesce(sum(t.minutes), 0) from training_attendance a join training t on t.id = a.training_id
                where a.outlet_id = u.id and a.state = 'ATTENDED' and t.on_day > :year) as minutes
            """ + OUTLETS + """
            and u.scope_key >= :afterKey and (u.scope_key > :afterKey or u.id > :afterId)
            order by u.scope_key, u.id limit :limit
            """);
    private static final String COUNT =
            Scope.applyTo("select count(*) from (select u.id " + OUTLETS + " limit :limit) as counted");

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Clock clock;

    OutletTrainings(JdbcClient jdbc, Scope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    public Slice<OutletTrainingRow> page(OutletTrainingFilter filter, Portion portion) {
        Map<String, @Nullable Object> asked = asked(filter);
        RowPlace after = portion.afterPlace();
        asked.put("afterKey", after.scopeKey());
        asked.put("afterId", after.id());
        asked.put("limit", portion.size() + 1);
        return Slice.of(
                jdbc.sql(PAGE).params(asked).query(OutletTrainings::row).list(),
                portion.size(),
                row -> new RowPlace(row.scopeKey(), row.id().value()));
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(OutletTrainingFilter filter) {
        Map<String, @Nullable Object> asked = asked(filter);
        asked.put("limit", COUNTED + 1);
        return jdbc.sql(COUNT).params(asked).query(Long.class).single();
    }

    private Map<String, @Nullable Object> asked(OutletTrainingFilter filter) {
        Place below = Objects.requireNonNullElseGet(filter.below(), scope::root);
        LocalDate today = LocalDate.now(clock);
        Integer days = filter.untrainedDays();
        Map<String, @Nullable Object> asked = new HashMap<>(scope.parameters());
        asked.put("level", Level.OUTLET.ordinal());
        asked.put("below", Level.OUTLET.span() - 1);
        asked.put("lo", below.lo());
        asked.put("hi", below.hi());
        asked.put("backbone", filter.backbone());
        asked.put("planned", filter.planned());
        asked.put("untrained", days == null ? null : today.minusDays(days));
        asked.put("today", today);
        asked.put("year", today.minusYears(1));
        return asked;
    }

    private static OutletTrainingRow row(ResultSet row, int number) throws SQLException {
        return new OutletTrainingRow(
                new UnitId(row.getLong("id")),
                row.getLong("scope_key"),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("backbone"),
                row.getInt("teachers"),
                row.getInt("clerks"),
                row.getObject("last", LocalDate.class),
                row.getObject("next", LocalDate.class),
                row.getInt("minutes"));
    }
}
