package cn.qudao.audience;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has done what an audience is asked to, unit by unit down to the names. Nobody is put down in advance: whoever holds a post of the
 * audience today is asked, so one who came later is too, and one who has left does not count (DD071). Whoever calls asks before whether
 * the person may know.
 */
@Component
@NativeSql("Counts the posts of access by parts of their keys; the tokens keep the scope of who looks")
public class AudienceReaders {

    /** Counts stop here. */
    private static final int COUNTED = 10_000;

    /** The posts of an audience, by the alias {@code p}. */
    static final String HELD = """
            where {scope:p} and p.scope_key between :lo and :hi
              and :today between p.since and p.until
              and (:everybody or p.role_code in (:roles))
              and concat(' ', p.permissions, ' ') like :permission
            """;

    private static final String ASKED = """
            from pub_post p
            left join {table} d on d.{subject} = :subject and d.account_id = p.account_id and d.number >= :from
            """ + HELD;

    private static final String UNITS = """
            select p.scope_key div :span * :span as place, count(distinct p.account_id) as asked,
              count(distinct d.account_id) as done
            """ + ASKED + """
            group by place with rollup
            """;

    private static final String PEOPLE = """
            select p.account_id, p.sign_in_name, p.display_name, min(p.scope_key) as place, max(d.{at}) as done_at
            """ + ASKED + """
              and (:words = '' or locate(:words, p.display_name) > 0 or locate(:words, convert(p.sign_in_name using utf8mb4)) > 0)
            group by p.account_id, p.sign_in_name, p.display_name
            having (:done is null or (max(d.{at}) is not null) = :done)
            """;

    private static final String PAGE = PEOPLE + """
            and (min(p.scope_key) > :afterKey or min(p.scope_key) = :afterKey and p.account_id > :afterId)
            order by place, p.account_id limit :limit
            """;

    private static final String COUNT = "select count(*) from (" + PEOPLE + " limit :limit) as counted";

    private static final String OWING = "select distinct p.account_id " + ASKED + """
              and d.account_id is null and p.account_id > :after order by p.account_id limit :limit
            """;

    private final Units units;
    private final JdbcClient jdbc;
    private final Scope scope;
    private final Clock clock;

    AudienceReaders(Units units, JdbcClient jdbc, Scope scope, Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * @param path from the post's unit down to the one shown
     * @param all of the unit and below
     * @param parts what it is made of, in the order of the hierarchy
     */
    public record Rates(List<UnitRow> path, UnitReaders all, List<UnitReaders> parts) {}

    /**
     * The unit that is looked at.
     *
     * @param code null for where the audience begins, or the post's own
     * @throws NotFound where it does not exist for the person
     */
    public UnitRow unit(Duty duty, @Nullable String code) {
        if (code != null) {
            return units.byCode(code);
        }
        return scope.root().contains(duty.place()) && !scope.root().equals(duty.place())
                ? units.at(duty.place()).orElseThrow(NotFound::new)
                : units.root();
    }

    public Rates rates(Duty duty, UnitRow unit) {
        List<Count> counts = counts(duty, unit);
        Map<Long, UnitRow> names = units.at(counts.stream().flatMap(Count::at).toList());
        List<UnitReaders> parts = counts.stream()
                .flatMap(count -> count.at()
                        .filter(place -> names.containsKey(place.key()))
                        .map(place ->
                                count.of(Objects.requireNonNull(names.get(place.key())), place.equals(unit.place()))))
                .sorted(Comparator.comparingLong(part -> part.unit().place().key()))
                .toList();
        UnitReaders all = counts.stream()
                .filter(count -> count.place == null)
                .map(count -> count.of(unit, false))
                .findFirst()
                .orElse(new UnitReaders(unit, false, 0, 0));
        return new Rates(units.path(unit.id()), all, parts);
    }

    /** @param place null for all of them */
    private record Count(@Nullable Long place, long asked, long done) {

        Stream<Place> at() {
            return place == null ? Stream.empty() : Stream.of(Place.of(place));
        }

        UnitReaders of(UnitRow unit, boolean own) {
            return new UnitReaders(unit, own, asked, done);
        }
    }

    private List<Count> counts(Duty duty, UnitRow unit) {
        Map<String, @Nullable Object> parameters = parameters(duty, unit.place());
        parameters.put("span", unit.level().below().orElse(Level.CLERK).span());
        return jdbc.sql(sql(UNITS, duty))
                .params(parameters)
                .query((row, number) -> new Count(
                        row.getObject("place") == null ? null : row.getLong("place"),
                        row.getLong("asked"),
                        row.getLong("done")))
                .list();
    }

    /** In the order of the hierarchy. */
    public Slice<ReaderRow> page(Duty duty, UnitRow unit, ReaderFilter filter, Portion portion) {
        Map<String, @Nullable Object> parameters = parameters(duty, unit, filter);
        RowPlace after = portion.afterPlace();
        parameters.put("afterKey", after.scopeKey());
        parameters.put("afterId", after.id());
        parameters.put("limit", portion.size() + 1);
        List<ReaderRow> found = jdbc.sql(sql(PAGE, duty))
                .params(parameters)
                .query(AudienceReaders::row)
                .list();
        return Slice.of(found, portion.size(), row -> new RowPlace(row.place().key(), row.account()))
                .map(this::named);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(Duty duty, UnitRow unit, ReaderFilter filter) {
        Map<String, @Nullable Object> parameters = parameters(duty, unit, filter);
        parameters.put("limit", COUNTED + 1);
        return jdbc.sql(sql(COUNT, duty)).params(parameters).query(Long.class).single();
    }

    /** Those who have not done it yet, by their ids: for the system, which tells them. */
    public List<Long> owing(Duty duty, long after, int most) {
        Map<String, @Nullable Object> parameters = parameters(duty, Place.ROOT);
        parameters.put("after", after);
        parameters.put("limit", most);
        return jdbc.sql(sql(OWING, duty))
                .params(parameters)
                .query((row, number) -> row.getLong("account_id"))
                .list();
    }

    static String sql(String query, Duty duty) {
        Deeds deeds = duty.deeds();
        return Scope.applyTo(query.replace("{table}", deeds.table())
                .replace("{subject}", deeds.subject())
                .replace("{at}", deeds.at()));
    }

    private Map<String, @Nullable Object> parameters(Duty duty, UnitRow unit, ReaderFilter filter) {
        Map<String, @Nullable Object> parameters = parameters(duty, unit.place());
        if (filter.own()) {
            parameters.put("hi", unit.place().lo());
        }
        parameters.put("words", filter.words());
        parameters.put("done", filter.done());
        return parameters;
    }

    Map<String, @Nullable Object> parameters(Duty duty, Place below) {
        Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
        Set<String> roles = duty.roles();
        parameters.put("subject", duty.subject());
        parameters.put("from", duty.from());
        parameters.put("lo", Math.max(below.lo(), duty.place().lo()));
        parameters.put("hi", Math.min(below.hi(), duty.place().hi()));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("everybody", roles.isEmpty());
        parameters.put("roles", roles.isEmpty() ? Set.of("") : roles);
        parameters.put("permission", "% " + duty.deeds().permission() + " %");
        return parameters;
    }

    private static ReaderRow row(ResultSet row, int number) throws SQLException {
        LocalDateTime done = row.getObject("done_at", LocalDateTime.class);
        return new ReaderRow(
                row.getLong("account_id"),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                Place.of(row.getLong("place")),
                "",
                done == null ? null : done.toInstant(ZoneOffset.UTC));
    }

    /** All names by one query. */
    private List<ReaderRow> named(List<ReaderRow> rows) {
        Map<Long, UnitRow> names = units.at(
                rows.stream().flatMap(row -> way(row.place())).distinct().toList());
        return rows.stream()
                .map(row -> new ReaderRow(
                        row.account(),
                        row.signInName(),
                        row.name(),
                        row.place(),
                        way(row.place())
                                .map(place -> Optional.ofNullable(names.get(place.key())))
                                .flatMap(Optional::stream)
                                .map(UnitRow::name)
                                .collect(Collectors.joining(" / ")),
                        row.doneAt()))
                .toList();
    }

    /** From the region down to the place; the province only where there is nothing else to say. */
    private static Stream<Place> way(Place place) {
        return place.level() == Level.PROVINCE
                ? Stream.of(place)
                : Arrays.stream(Level.values())
                        .filter(level ->
                                level != Level.PROVINCE && !place.level().isAbove(level))
                        .map(place::at);
    }
}
