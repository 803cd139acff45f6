package cn.qudao.keyarea.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.Slice;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.org.UnitId;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
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

/** Lists key areas in the order of the hierarchy, page by page, with how many outlets each operator has there. */
@Service
@NativeSql("Counts valid outlets in the organisation's view; the tokens keep the scope of areas and outlets")
@Requires(KeyAreaPermissions.VIEW)
@Transactional(readOnly = true)
public class KeyAreaList {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private static final int MOST_AROUND = 100;

    private static final String AREAS = """
            from (
              select a.id, a.scope_key, a.name, a.kind, u.code as unit_code, u.name as unit_name, a.surveyed_on, a.closed_on,
                (select count(*) from keyarea_outlet o
                  join pub_outlet_validity v on v.outlet_id = o.outlet_id and v.until is null
                  where o.area_id = a.id and {scope:o}) as own,
                (select sum(s.outlets) from keyarea_survey s
                  where s.area_id = a.id and s.surveyed_on = a.surveyed_on) as others,
                (select max(s.outlets) from keyarea_survey s
                  where s.area_id = a.id and s.surveyed_on = a.surveyed_on) as strongest
              from keyarea_area a join pub_unit u on u.id = a.unit_id
              where {scope:a} and a.scope_key between :lo and :hi
                and (:kind is null or a.kind = :kind)
                and (:closed is null or (a.closed_on is not null) = :closed)
                and (:id is null or a.id = :id)
                and (:outlet is null or exists
                  (select 1 from keyarea_outlet o where o.area_id = a.id and o.outlet_id = :outlet and {scope:o}))
            ) area
            where (:standing is null or :standing = 'UNKNOWN' and strongest is null
              or :standing = 'AHEAD' and own >= strongest or :standing = 'BEHIND' and own < strongest)
            """;

    private static final String PAGE = Scope.applyTo("select * " + AREAS + """
            and scope_key >= :afterKey and (scope_key > :afterKey or id > :afterId)
            order by scope_key, id limit :limit
            """);

    private static final String COUNT =
            Scope.applyTo("select count(*) from (select id " + AREAS + " limit :limit) as counted");

    private final JdbcClient jdbc;
    private final Scope scope;

    KeyAreaList(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    public Slice<KeyAreaRow> page(KeyAreaFilter filter, Portion portion) {
        Map<String, @Nullable Object> asked = asked(filter);
        asked.put("limit", portion.size() + 1);
        return Slice.of(
                rows(asked, portion.afterPlace()),
                portion.size(),
                row -> new RowPlace(row.scopeKey(), row.id().value()));
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(KeyAreaFilter filter) {
        Map<String, @Nullable Object> asked = asked(filter);
        asked.put("limit", COUNTED + 1);
        return jdbc.sql(COUNT).params(asked).query(Long.class).single();
    }

    /** Those that an outlet lies in. */
    public List<KeyAreaRow> around(UnitId outlet) {
        Map<String, @Nullable Object> asked = asked(new KeyAreaFilter(null, null, null, false));
        asked.put("outlet", outlet.value());
        asked.put("limit", MOST_AROUND);
        return rows(asked, RowPlace.START);
    }

    KeyAreaRow one(KeyAreaId id) {
        Map<String, @Nullable Object> asked = asked(KeyAreaFilter.ALL);
        asked.put("id", id.value());
        asked.put("limit", 1);
        return rows(asked, RowPlace.START).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<KeyAreaRow> rows(Map<String, @Nullable Object> asked, RowPlace after) {
        asked.put("afterKey", after.scopeKey());
        asked.put("afterId", after.id());
        return jdbc.sql(PAGE).params(asked).query(KeyAreaList::row).list();
    }

    private Map<String, @Nullable Object> asked(KeyAreaFilter filter) {
        Place below = Objects.requireNonNullElseGet(filter.below(), scope::root);
        Map<String, @Nullable Object> asked = new HashMap<>(scope.parameters());
        asked.put("lo", below.lo());
        asked.put("hi", below.hi());
        asked.put("kind", filter.kind());
        asked.put("closed", filter.closed());
        asked.put(
                "standing", filter.standing() == null ? null : filter.standing().name());
        asked.put("id", null);
        asked.put("outlet", null);
        return asked;
    }

    private static KeyAreaRow row(ResultSet row, int number) throws SQLException {
        return new KeyAreaRow(
                new KeyAreaId(row.getLong("id")),
                row.getLong("scope_key"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("own"),
                row.getObject("others", Integer.class),
                row.getObject("strongest", Integer.class),
                row.getObject("surveyed_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
