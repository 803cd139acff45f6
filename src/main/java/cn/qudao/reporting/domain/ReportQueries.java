package cn.qudao.reporting.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.TimePlace;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.scope.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Puts a report's query beside the units of the asked level and streams the rows. */
@Component
class ReportQueries {

    private static final int ROWS_AT_ONCE = 500;

    /**
     * All units from the chosen one down to the row level, each with its figures. Those above the row level give the names of
     * parents. A unit counts where it existed in the period, and a place that its unit has left where figures remain; by the
     * organisation of now none do.
     */
    private static final String UNITS = Scope.applyTo("""
            select u.scope_key as unit_key, u.level as unit_level, u.code as unit_code, u.name as unit_name,
                   f.scope_key is not null as unit_present, f.*
              from (select c.scope_key, c.level, c.code, c.name,
                           c.opened_on <= :to and (c.stopped_on is null or c.stopped_on > :from) as existing
                      from pub_unit c
                     where c.level in (:levels) and c.scope_key between :unit_lo and :unit_hi and {scope:c}
                     union all
                    select p.scope_key, o.level, o.code, o.name, false
                      from pub_unit_place p
                      join pub_unit o on o.id = p.unit_id
                     where p.until is not null and :of_then and o.level in (:levels)
                       and p.scope_key between :unit_lo and :unit_hi and {scope:p}) u
              left join (
            %s
                   ) f on f.scope_key = u.scope_key
             where u.existing and not :only_found or f.scope_key is not null or u.level < :row_level
             order by u.scope_key
            """);

    /** The derived table is merged into the query, so that the order is that of an index and a page reads no more than a page. */
    private static final String NEWEST = """
            select q.*
              from (
            %s
                   ) q
             where q.time <= :after_time and (q.time < :after_time or q.id < :after_id)
             order by q.time desc, q.id desc
             limit :most
            """;

    private static final String OLDEST = """
            select q.*
              from (
            %s
                   ) q
             where q.time >= :after_time and (q.time > :after_time or q.id > :after_id)
             order by q.time, q.id
             limit :most
            """;

    private static final String CAME = """
            select l.left_key
              from pub_left_place l
             where l.scope_key between :lo and :hi and l.left_key not between :lo and :hi
            """;

    /** Stands in for an empty list, which SQL does not have. */
    private static final long NO_PLACE = -1;

    private static final String COUNTED = """
            select count(*) as records%s
              from (
            %s
             limit :most) q
            """;

    private final DataSource dataSource;
    private final ReportCatalogue catalogue;
    private final Scope scope;
    private final Archives archives;
    private @Nullable JdbcClient client;

    ReportQueries(DataSource dataSource, ReportCatalogue catalogue, Scope scope, Archives archives) {
        this.archives = archives;
        this.dataSource = dataSource;
        this.catalogue = catalogue;
        this.scope = scope;
    }

    /** Must be closed; nothing else may use the transaction's connection before. */
    Stream<UnitFigures> stream(ReportRequest request, Portion portion, FigureMapper mapper) {
        String query = query(request);
        String sql = switch (request.report().grain()) {
            case UNITS -> UNITS.formatted(query);
            case RANKING, VALUES -> query;
            case RECORDS -> (portion.isOldestFirst() ? OLDEST : NEWEST).formatted(query);
        };
        Map<String, @Nullable Object> parameters = parameters(request);
        TimePlace after = portion.afterTime();
        parameters.put("after_time", LocalDateTime.ofInstant(after.at(), ZoneOffset.UTC));
        parameters.put("after_id", after.id());
        parameters.put("most", portion.size());
        return client().sql(sql).params(parameters).query(mapper).stream();
    }

    /**
     * Counts records and adds them up.
     *
     * @param most are looked at
     * @return the count, and the sums by column
     */
    Map<String, Object> count(ReportRequest request, int most) {
        String sums = request.report().columns(request).stream()
                .filter(column -> column.total() == Column.Total.SUM)
                .map(column -> ", coalesce(sum(q.%1$s), 0) as %1$s".formatted(column.key()))
                .collect(Collectors.joining());
        Map<String, @Nullable Object> parameters = parameters(request);
        parameters.put("most", most);
        return client().sql(COUNTED.formatted(sums, query(request)))
                .params(parameters)
                .query()
                .singleRow();
    }

    private String query(ReportRequest request) {
        return catalogue.query(request.report()).section(request.report().section(request), request.organisation());
    }

    /** From where outlets and clerks came to a unit: named one by one, so that their records are found by the index of places. */
    private List<Long> placesOfComers(ReportRequest request) {
        Place unit = request.unit().place();
        List<Long> came = new ArrayList<>(List.of(NO_PLACE));
        if (request.isOfNow() && unit.level() != Level.PROVINCE) {
            came.addAll(client().sql(CAME)
                    .param("lo", unit.lo())
                    .param("hi", unit.hi())
                    .query(Long.class)
                    .list());
        }
        return came;
    }

    private Map<String, @Nullable Object> parameters(ReportRequest request) {
        Place unit = request.unit().place();
        Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("unit_lo", unit.lo());
        parameters.put("unit_hi", unit.hi());
        parameters.put("unit_level", unit.level().ordinal());
        parameters.put("row_level", request.rows().ordinal());
        parameters.put("level_span", request.rows().span());
        parameters.put("only_found", request.report().onlyFound(request));
        parameters.put("cell_level", request.cells().ordinal());
        parameters.put(
                "levels",
                Arrays.stream(Level.values())
                        .filter(level ->
                                !level.isAbove(unit.level()) && !request.rows().isAbove(level))
                        .map(Level::ordinal)
                        .toList());
        parameters.put("of_then", !request.isOfNow());
        parameters.put("english", request.language().getLanguage().equals(Locale.ENGLISH.getLanguage()));
        parameters.put("views", request.isOfNow() ? List.of(0, 1) : List.of(0));
        parameters.put("came_places", placesOfComers(request));
        put(parameters, "", request.period());
        put(parameters, "prev_", request.period().previous());
        put(parameters, "year_", request.period().lastYear());
        for (Filter filter : request.report().filters()) {
            parameters.put(
                    filter.key(), FilterValues.value(filter, request.filters().get(filter.key())));
        }
        parameters.putAll(request.report().parameters(request));
        archives.require(parameters);
        return parameters;
    }

    private static void put(Map<String, @Nullable Object> parameters, String prefix, Period period) {
        parameters.put(prefix + "from", period.from());
        parameters.put(prefix + "to", period.to());
        parameters.put(prefix + "from_time", beginning(period.from()));
        parameters.put(prefix + "to_time", beginning(period.to().plusDays(1)));
    }

    private static LocalDateTime beginning(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant(), ZoneOffset.UTC);
    }

    private JdbcClient client() {
        JdbcClient ready = client;
        if (ready == null) {
            JdbcTemplate template = new JdbcTemplate(dataSource);
            template.setFetchSize(fetchSize());
            ready = JdbcClient.create(template);
            client = ready;
        }
        return ready;
    }

    /** What makes the driver stream: MySQL's knows one magic number, MariaDB's takes any. */
    private int fetchSize() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            String driver = connection.getMetaData().getDriverName().toLowerCase(Locale.ROOT);
            return driver.contains("mysql") ? Integer.MIN_VALUE : ROWS_AT_ONCE;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
