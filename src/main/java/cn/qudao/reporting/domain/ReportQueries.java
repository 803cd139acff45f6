package cn.qudao.reporting.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.scope.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
     * parents. A unit counts where it existed in the period, and a place that its unit has left where figures remain.
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
                     where p.until is not null and o.level in (:levels)
                       and p.scope_key between :unit_lo and :unit_hi and {scope:p}) u
              left join (
            %s
                   ) f on f.scope_key = u.scope_key
             where u.existing and not :only_found or f.scope_key is not null or u.level < :row_level
             order by u.scope_key
            """);

    private final DataSource dataSource;
    private final ReportCatalogue catalogue;
    private final Scope scope;
    private @Nullable JdbcClient client;

    ReportQueries(DataSource dataSource, ReportCatalogue catalogue, Scope scope) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
        this.scope = scope;
    }

    /** Must be closed; nothing else may use the transaction's connection before. */
    Stream<UnitFigures> stream(ReportRequest request, FigureMapper mapper) {
        String query =
                catalogue.query(request.report()).section(request.report().section(request));
        String sql = request.report().grain() == Grain.UNITS ? UNITS.formatted(query) : query;
        return client().sql(sql).params(parameters(request)).query(mapper).stream();
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
        put(parameters, "", request.period());
        put(parameters, "prev_", request.period().previous());
        put(parameters, "year_", request.period().lastYear());
        for (Filter filter : request.report().filters()) {
            parameters.put(
                    filter.key(), FilterValues.value(filter, request.filters().get(filter.key())));
        }
        parameters.putAll(request.report().parameters(request));
        return parameters;
    }

    private static void put(Map<String, @Nullable Object> parameters, String prefix, Period period) {
        parameters.put(prefix + "from", period.from());
        parameters.put(prefix + "to", period.to());
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
