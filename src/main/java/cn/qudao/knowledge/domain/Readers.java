package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RowPlace;
import cn.qudao.kernel.Slice;
import cn.qudao.knowledge.KnowledgePermissions;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has confirmed what must be read, unit by unit down to the names. Nobody is put down in advance: whoever holds a post of the
 * audience today owes it, so one who came later does too, and one who has left does not count (DD071).
 */
@Service
@NativeSql("Counts the posts of access by parts of their keys; the tokens keep the scope of who looks")
@Requires(KnowledgePermissions.READERS)
@Transactional(readOnly = true)
public class Readers {

    /** Counts stop here. */
    private static final int COUNTED = 10_000;

    private static final String ASKED = """
            from pub_post p
            left join knowledge_confirmation c
              on c.article_id = :article and c.account_id = p.account_id and c.number >= :from
            where {scope:p} and p.scope_key between :lo and :hi
              and :today between p.since and p.until
              and (:everybody or p.role_code in (:roles))
              and concat(' ', p.permissions, ' ') like '% knowledge.read %'
            """;

    private static final String UNITS = Scope.applyTo("""
            select p.scope_key div :span * :span as place, count(distinct p.account_id) as asked,
              count(distinct c.account_id) as confirmed
            """ + ASKED + """
            group by place with rollup
            """);

    private static final String PEOPLE = """
            select p.account_id, p.sign_in_name, p.display_name, min(p.scope_key) as place, max(c.confirmed_at) as confirmed_at
            """ + ASKED + """
              and (:words = '' or locate(:words, p.display_name) > 0 or locate(:words, p.sign_in_name) > 0)
            group by p.account_id, p.sign_in_name, p.display_name
            having (:confirmed is null or (max(c.confirmed_at) is not null) = :confirmed)
            """;

    private static final String PAGE = Scope.applyTo(PEOPLE + """
            and (min(p.scope_key) > :afterKey or min(p.scope_key) = :afterKey and p.account_id > :afterId)
            order by place, p.account_id limit :limit
            """);

    private static final String COUNT = Scope.applyTo("select count(*) from (" + PEOPLE + " limit :limit) as counted");

    private static final String OWING = Scope.applyTo("select distinct p.account_id " + ASKED + """
              and c.id is null and p.account_id > :after order by p.account_id limit :limit
            """);

    private final ArticleRepository articles;
    private final SpaceSight sight;
    private final Units units;
    private final JdbcClient jdbc;
    private final Scope scope;
    private final Clock clock;

    Readers(ArticleRepository articles, SpaceSight sight, Units units, JdbcClient jdbc, Scope scope, Clock clock) {
        this.articles = articles;
        this.sight = sight;
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
    public record Rates(ArticleRow article, List<UnitRow> path, UnitReaders all, List<UnitReaders> parts) {}

    /**
     * What is asked for: an article, and the people of a unit.
     *
     * @param must known in this room only, so that nobody else makes up one of these
     */
    public record Asked(ArticleRow article, UnitRow unit, MustRead must) {}

    /**
     * @param code of the unit; null for where the audience begins, or the post's own
     * @throws NotFound where one of both does not exist for the person, or nobody has to confirm the article
     */
    public Asked asked(long id, @Nullable String code) {
        Placed placed = placed(id);
        return new Asked(placed.article, unit(placed.must.place(), code), placed.must);
    }

    /** As {@link #asked}. */
    public Rates rates(long id, @Nullable String code) {
        Placed placed = placed(id);
        UnitRow unit = unit(placed.must.place(), code);
        List<Count> counts = counts(placed.must, unit);
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
        return new Rates(placed.article, units.path(unit.id()), all, parts);
    }

    /** @param place null for all of them */
    private record Count(@Nullable Long place, long asked, long confirmed) {

        Stream<Place> at() {
            return place == null ? Stream.empty() : Stream.of(Place.of(place));
        }

        UnitReaders of(UnitRow unit, boolean own) {
            return new UnitReaders(unit, own, asked, confirmed);
        }
    }

    private List<Count> counts(MustRead must, UnitRow unit) {
        Map<String, @Nullable Object> parameters = parameters(must, unit.place());
        parameters.put("span", unit.level().below().orElse(Level.CLERK).span());
        return jdbc.sql(UNITS)
                .params(parameters)
                .query((row, number) -> new Count(
                        row.getObject("place") == null ? null : row.getLong("place"),
                        row.getLong("asked"),
                        row.getLong("confirmed")))
                .list();
    }

    /** In the order of the hierarchy. */
    public Slice<ReaderRow> page(Asked asked, ReaderFilter filter, Portion portion) {
        Map<String, @Nullable Object> parameters = parameters(asked, filter);
        RowPlace after = portion.afterPlace();
        parameters.put("afterKey", after.scopeKey());
        parameters.put("afterId", after.id());
        parameters.put("limit", portion.size() + 1);
        List<ReaderRow> found =
                jdbc.sql(PAGE).params(parameters).query(Readers::row).list();
        return Slice.of(found, portion.size(), row -> new RowPlace(row.place().key(), row.account()))
                .map(this::named);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(Asked asked, ReaderFilter filter) {
        Map<String, @Nullable Object> parameters = parameters(asked, filter);
        parameters.put("limit", COUNTED + 1);
        return jdbc.sql(COUNT).params(parameters).query(Long.class).single();
    }

    /** Those who have not confirmed it yet, by their ids: for the system, which tells them. */
    List<Long> owing(MustRead must, long after, int most) {
        Map<String, @Nullable Object> parameters = parameters(must, Place.ROOT);
        parameters.put("after", after);
        parameters.put("limit", most);
        return jdbc.sql(OWING)
                .params(parameters)
                .query((row, number) -> row.getLong("account_id"))
                .list();
    }

    private record Placed(ArticleRow article, MustRead must) {}

    private Placed placed(long id) {
        PlacedArticle found = articles.placed(id)
                .filter(placed -> sight.reads(placed.space()))
                .orElseThrow(NotFound::new);
        Article article = Objects.requireNonNull(found.article());
        return new Placed(article.row(found.space().row(), LocalDate.now(clock)), MustRead.of(article, found.space()));
    }

    private UnitRow unit(Place audience, @Nullable String code) {
        if (code != null) {
            return units.byCode(code);
        }
        return scope.root().contains(audience) && !scope.root().equals(audience)
                ? units.at(audience).orElseThrow(NotFound::new)
                : units.root();
    }

    private Map<String, @Nullable Object> parameters(Asked asked, ReaderFilter filter) {
        Map<String, @Nullable Object> parameters = parameters(asked.must, asked.unit.place());
        if (filter.own()) {
            parameters.put("hi", asked.unit.place().lo());
        }
        parameters.put("words", filter.words());
        parameters.put("confirmed", filter.confirmed());
        return parameters;
    }

    private Map<String, @Nullable Object> parameters(MustRead must, Place below) {
        Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
        Set<String> roles = must.roles();
        parameters.put("article", must.article());
        parameters.put("from", must.from());
        parameters.put("lo", Math.max(below.lo(), must.place().lo()));
        parameters.put("hi", Math.min(below.hi(), must.place().hi()));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("everybody", roles.isEmpty());
        parameters.put("roles", roles.isEmpty() ? Set.of("") : roles);
        return parameters;
    }

    private static ReaderRow row(ResultSet row, int number) throws SQLException {
        LocalDateTime confirmed = row.getObject("confirmed_at", LocalDateTime.class);
        return new ReaderRow(
                row.getLong("account_id"),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                Place.of(row.getLong("place")),
                "",
                confirmed == null ? null : confirmed.toInstant(ZoneOffset.UTC));
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
                        row.confirmedAt()))
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
