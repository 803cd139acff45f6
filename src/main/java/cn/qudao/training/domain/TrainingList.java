package cn.qudao.training.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.Slice;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingPermissions;
import cn.qudao.training.TrainingTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists trainings in the order of the hierarchy, the latest of a unit last, page by page. */
@Service
@NativeSql("Counts who came beside each training; the tokens keep the scope of trainings and people")
@Requires(TrainingPermissions.VIEW)
@Transactional(readOnly = true)
public class TrainingList {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private static final String TRAININGS = """
            from training t join pub_unit u on u.id = t.unit_id
            where {scope:t} and t.scope_key between :lo and :hi
              and (:kind is null or t.kind = :kind)
              and (:topic is null or t.topic = :topic)
              and (:state is null or t.state = :state)
              and (:from is null or t.on_day >= :from)
              and (:to is null or t.on_day <= :to)
              and (:id is null or t.id = :id)
            """;
    private static final String PAGE = Scope.applyTo("""
            select t.*, u.code as unit_code, u.name as unit_name,
              (select count(*) from training_attendance a where a.training_id = t.id and {scope:a}) as invited,
              (select count(*) from training_attendance a
                where a.training_id = t.id and a.state = 'ATTENDED' and {scope:a}) as attended
            """ + TRAININGS + """
            and t.scope_key >= :afterKey and (t.scope_key > :afterKey or t.id > :afterId)
            order by t.scope_key, t.id limit :limit
            """);
    private static final String COUNT =
            Scope.applyTo("select count(*) from (select t.id " + TRAININGS + " limit :limit) as counted");

    private final JdbcClient jdbc;
    private final Scope scope;

    TrainingList(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    public Slice<TrainingRow> page(TrainingFilter filter, Portion portion) {
        return Slice.of(
                rows(asked(filter), portion.afterPlace(), portion.size() + 1),
                portion.size(),
                row -> new RowPlace(row.scopeKey(), row.id().value()));
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(TrainingFilter filter) {
        Map<String, @Nullable Object> asked = asked(filter);
        asked.put("limit", COUNTED + 1);
        return jdbc.sql(COUNT).params(asked).query(Long.class).single();
    }

    TrainingRow one(TrainingId id) {
        Map<String, @Nullable Object> asked = asked(TrainingFilter.ALL);
        asked.put("id", id.value());
        return rows(asked, RowPlace.START, 1).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<TrainingRow> rows(Map<String, @Nullable Object> asked, RowPlace after, int limit) {
        asked.put("afterKey", after.scopeKey());
        asked.put("afterId", after.id());
        asked.put("limit", limit);
        return jdbc.sql(PAGE).params(asked).query(TrainingList::row).list();
    }

    private Map<String, @Nullable Object> asked(TrainingFilter filter) {
        Place below = Objects.requireNonNullElseGet(filter.below(), scope::root);
        Map<String, @Nullable Object> asked = new HashMap<>(scope.parameters());
        asked.put("lo", below.lo());
        asked.put("hi", below.hi());
        asked.put("kind", name(filter.kind()));
        asked.put("topic", name(filter.topic()));
        asked.put("state", name(filter.state()));
        asked.put("from", filter.from());
        asked.put("to", filter.to());
        asked.put("id", null);
        return asked;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static TrainingRow row(ResultSet row, int number) throws SQLException {
        return new TrainingRow(
                new TrainingId(row.getLong("id")),
                row.getLong("scope_key"),
                TrainingKind.valueOf(row.getString("kind")),
                TrainingTopic.valueOf(row.getString("topic")),
                row.getString("title"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("minutes"),
                row.getString("venue"),
                row.getString("trainer"),
                TrainingState.valueOf(row.getString("state")),
                row.getInt("invited"),
                row.getInt("attended"));
    }
}
