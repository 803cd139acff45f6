package cn.qudao.reporting;

import cn.qudao.kernel.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One report; a bean of this type is all it takes for it to have a page, a form, a drill, exports and a REST address. In
 * full, for a report R99 of the module {@code statistics}:
 *
 * <pre>{@code
 * @Component
 * class OutletCoverage implements ReportDefinition {
 *
 *     public String id() {
 *         return "R99";
 *     }
 *
 *     public String folder() {
 *         return "statistics/r99";
 *     }
 *
 *     public String permission() {
 *         return StatisticsPermissions.CHANNEL;
 *     }
 *
 *     public List<Column> columns() {
 *         return List.of(
 *                 Column.count("valid").leadsTo(Drill.to("R99").at(Level.OUTLET)),
 *                 Column.count("covered").leadsTo(Drill.to("R99").at(Level.OUTLET).with("covered", "true")),
 *                 Column.ratio("coverage", "covered", "valid"),
 *                 Column.count("before").hidden(),
 *                 Column.growth("growth", "covered", "before"));
 *     }
 *
 *     public List<Filter> filters() {
 *         return List.of(Filter.flag("covered"), Filter.choice("channelClass", dictionary::channelClasses));
 *     }
 * }
 * }</pre>
 *
 * <p>{@code reports/statistics/r99/query.sql} gives one row for each place that has figures. The engine puts it beside
 * the units of the row level, so units without figures appear with zeros, and names, order, subtotals and totals are no
 * business of the query. It must carry the scope token with the alias of the table that the figures come from:
 *
 * <pre>{@code
 * select c.scope_key - mod(c.scope_key, :level_span) as scope_key,
 *        sum(c.valid) as valid,
 *        sum(c.covered) as covered,
 *        sum(c.covered_before) as `before`
 *   from stat_outlet_month c
 *  where c.level = :cell_level
 *    and c.scope_key between :unit_lo and :unit_hi
 *    and c.month between :from and :to
 *    and (:covered is null or c.covered = :covered)
 *    and {scope:c}
 *  group by 1
 * }</pre>
 *
 * <p>The named parameters: {@code unit_lo}, {@code unit_hi} (keys of the chosen unit), {@code unit_level},
 * {@code row_level} (ordinals of {@link Level}), {@code level_span} (key arithmetic as above), {@code cell_level} (which
 * cells of a roll-up to add up: the row level, or a deeper one where the post excludes units below it, so that a
 * sum never holds what the post may not see), {@code from}, {@code to}, {@code prev_from}, {@code prev_to} (环比),
 * {@code year_from}, {@code year_to} (同比), the same as moments with {@code _time} behind (the last is the first that is
 * outside), {@code english} (whether of two names the English one is wanted), and one for each filter by its key, null where it is not set. A query that reads {@code views} of roll-ups, or says
 * {@code {place:r}} of records, follows the organisation of then and of now, and the page offers the choice.
 *
 * <p>Words by convention, here in {@code i18n/statistics_zh.properties} and {@code _en}: {@code statistics.r99.title},
 * {@code statistics.r99.question} (what it answers, for the catalogue), {@code statistics.column.<key>},
 * {@code statistics.filter.<key>}, {@code statistics.reports} (the heading of the module's reports).
 */
public interface ReportDefinition {

    /** What {@link #values} says where a row is a day; its code is the date. */
    String DAY = "day";

    /** The filter of a report that shows the first so many rows only: their total is not that of all. */
    String TOP = "top";

    /** A column of records: 0 where one has no page for the post, because it was made outside its part. */
    String OPENS = "opens";

    /** As in {@code R11}: what addresses and other programs know it by. */
    String id();

    /** Below {@code reports/} on the class path; its first part is the module. */
    String folder();

    String permission();

    /** In the order of the screen. Figures that only serve a ratio are {@link Column#hidden()}. */
    List<Column> columns();

    /** Where columns follow from what is asked, as the days of a month do: those of the request. */
    default List<Column> columns(ReportRequest request) {
        return columns();
    }

    /** Beyond unit, level and period, which every report has. */
    default List<Filter> filters() {
        return List.of();
    }

    /** Where the period begins if an address does not say: with the month. */
    default LocalDate begin(LocalDate end) {
        return end.withDayOfMonth(1);
    }

    /** What one row is. */
    default Grain grain() {
        return Grain.UNITS;
    }

    /** How far down rows go; below it only {@link #records()} lead on. */
    default Level deepest() {
        return Level.OUTLET;
    }

    /** Where a row of the deepest level leads to: the list of what was counted. */
    default Optional<Drill> records() {
        return Optional.empty();
    }

    /** For {@link Grain#RECORDS}: the page of a single one, without its id. Empty: it has none. */
    default String page() {
        return "";
    }

    /** The column that says which page it is; a record that has nothing there has none. */
    default String pageKey() {
        return "id";
    }

    /** For {@link Grain#RECORDS}: what has added them up already, so that no page has to. Empty: they are counted up to a limit. */
    default Optional<Sums> sums(ReportRequest request) {
        return Optional.empty();
    }

    /** Where a row of {@link Grain#VALUES} leads to; where it is empty, to its records. */
    default Optional<Drill> next(ReportRequest request) {
        return Optional.empty();
    }

    /** For {@link Grain#VALUES}: the filter whose values the rows are, or {@link #DAY}. */
    default String values(ReportRequest request) {
        throw new UnsupportedOperationException(id() + " does not say of what its rows are the values");
    }

    /** Whether units for which the query gives nothing are left out; else they stand there with zeros. */
    default boolean onlyFound(ReportRequest request) {
        return false;
    }

    /**
     * Which part of {@code query.sql} answers the request, where it is divided by lines such as
     * {@code -- :section months}; else the whole file.
     */
    default String section(ReportRequest request) {
        return "";
    }

    /** Further values for the query, by name. */
    default Map<String, Object> parameters(ReportRequest request) {
        return Map.of();
    }

    /**
     * Whether the query lists records that may have moved to an archive, so that the page says where they are. A query of sums names the
     * days whose records it reads by itself in lists of {@code record_days} and {@code less_days}, and is refused where they are
     * archived.
     */
    default boolean readsArchivable() {
        return false;
    }

    /** Whether it reads the records of the period themselves and not what has been added up, so that a period is at most a year. */
    default boolean readsRecords() {
        return false;
    }

    /** What the reader has to know beside the figures: the values for the bundle's {@code note}. Empty: nothing. */
    default List<Object> note(ReportRequest request) {
        return List.of();
    }

    /**
     * Keys of sums that may be set against those of another period: the frame asks the same query for that period too, and puts
     * the change behind the other columns.
     */
    default List<String> compared() {
        return List.of();
    }

    /** Whether it shows the first so many rows only. */
    default boolean isOfTheFirst() {
        return filters().stream().map(Filter::key).anyMatch(TOP::equals);
    }

    /** Columns that stand under a common heading. Files of one heading row call them by their full words. */
    default List<ColumnGroup> groups() {
        return List.of();
    }

    /** Keys of the columns that a chart shows well; the first decides its axis. Empty: no chart. */
    default List<String> chart() {
        return List.of();
    }

    /** Where the columns follow from what is asked. */
    default List<String> chart(ReportRequest request) {
        return chart();
    }

    default String module() {
        return folder().substring(0, folder().indexOf('/'));
    }

    /** The bundle key of a word of this report, as {@code title} or {@code question}. */
    default String key(String word) {
        return module() + '.' + id().toLowerCase(Locale.ROOT) + '.' + word;
    }

    /** What one row is. */
    enum Grain {
        /** Units in the order of their places, with sums; the query gives {@code scope_key} and figures. */
        UNITS,
        /** Units in the query's own order. It gives {@code unit_code}, {@code unit_name} and figures. */
        RANKING,
        /** The values of a filter, as products, or days. The query gives what a ranking's does. */
        VALUES,
        /**
         * Single records, not divided by level: {@code unit_code} and {@code unit_name} say where one belongs. The columns
         * {@code time} and {@code id} tell them apart; by them the engine puts the newest first, and pages.
         */
        RECORDS;

        /** Whether a row is a unit of the level that is asked for. */
        public boolean isUnit() {
            return this == UNITS || this == RANKING;
        }
    }
}
