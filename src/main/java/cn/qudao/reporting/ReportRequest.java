package cn.qudao.reporting;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.org.UnitRow;
import cn.qudao.reporting.ReportDefinition.Grain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, checked: by the page, a link or another program, all through the same parser.
 *
 * @param rows the level that rows are made of
 * @param cells the level of the roll-up cells that are added up: that of the rows, or deeper where the post excludes units
 * @param quick how the period was asked for, where it was not by its days
 * @param filters as in the address; only those that are set
 * @param filterLabels the values of the filters as people say them
 * @param comparisons with which other periods the sums are compared
 * @param organisation where a unit's figures are: where they were made, or where the outlets stand now
 */
public record ReportRequest(
        ReportDefinition report,
        UnitRow unit,
        Level rows,
        Level cells,
        Period period,
        @Nullable QuickPeriod quick,
        Map<String, String> filters,
        Map<String, String> filterLabels,
        Locale language,
        List<Comparison> comparisons,
        Organisation organisation) {

    public ReportRequest(
            ReportDefinition report,
            UnitRow unit,
            Level rows,
            Level cells,
            Period period,
            Map<String, String> filters,
            Map<String, String> filterLabels,
            Locale language) {
        this(report, unit, rows, cells, period, null, filters, filterLabels, language, List.of(), Organisation.THEN);
    }

    /** The same of another period, compared with nothing; all of it, for what is among the first now may not have been then. */
    private ReportRequest over(Period other) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        if (report.isOfTheFirst()) {
            all.put(ReportDefinition.TOP, Integer.toString(Integer.MAX_VALUE));
        }
        return new ReportRequest(report, unit, rows, cells, other, all, filterLabels, language).by(organisation);
    }

    /** What is asked of the period that this one is compared with. */
    public ReportRequest with(Comparison comparison) {
        return over(comparison.of(period));
    }

    /** The columns of the report that are set against those of other periods. */
    public List<Column> compared() {
        return report.columns(this).stream()
                .filter(column -> column.shown() && report.compared().contains(column.key()))
                .toList();
    }

    public ReportRequest by(Organisation other) {
        return new ReportRequest(
                report, unit, rows, cells, period, quick, filters, filterLabels, language, comparisons, other);
    }

    public boolean isOfNow() {
        return organisation == Organisation.NOW;
    }

    /** Those of the report, and what the comparisons add: behind them, but before those that stand under headings of their own. */
    public List<Column> columns() {
        List<Column> own = report.columns(this);
        if (comparisons.isEmpty()) {
            return own;
        }
        List<Column> compared = compared();
        List<Column> all = new ArrayList<>(
                own.stream().filter(column -> !column.isUnderHeading()).toList());
        for (Comparison comparison : comparisons) {
            compared.forEach(column -> all.add(column.then(comparison)));
            compared.forEach(column -> all.add(column.change(comparison)));
        }
        own.stream().filter(Column::isUnderHeading).forEach(all::add);
        return all;
    }

    /** What stands above a column: its group, or, where periods are compared, the period. */
    public Heading heading(Column column) {
        String word = report.module() + ".column.";
        Optional<Comparison> comparison = column.comparison();
        if (comparison.isPresent()) {
            String group = "reporting.group." + comparison.get().word() + (column.isOfThen() ? ".then" : "");
            return new Heading(group, word + column.comparedKey());
        }
        for (ColumnGroup group : report.groups()) {
            String called = group.columns().get(column.key());
            if (called != null) {
                return new Heading(report.module() + ".group." + group.key(), word + called);
            }
        }
        return new Heading(isOfThePeriod(column) ? "reporting.group.now" : null, word + column.comparedKey());
    }

    /** The report's own figures, and what stands between them. */
    private boolean isOfThePeriod(Column column) {
        if (comparisons.isEmpty() || column.isUnderHeading()) {
            return false;
        }
        List<Column> own = report.columns(this);
        return own.subList(own.indexOf(column), own.size()).stream()
                .anyMatch(each -> each.shown() && each.type().isNumber() && !each.isUnderHeading());
    }

    /** Whether there are headings that columns share. */
    public boolean hasColumnGroups() {
        return columns().stream()
                .anyMatch(column -> column.shown() && heading(column).group() != null);
    }

    /** Rows are units further down than directly below the unit. */
    public boolean isDeep() {
        return report.grain().isUnit() && rows.ordinal() > unit.level().ordinal() + 1;
    }

    /** What an address carries that asks for the same again. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("unit", unit.code());
        putPeriod(parameters);
        if (isDeep()) {
            parameters.put("level", rows.name().toLowerCase(Locale.ROOT));
        }
        if (!comparisons.isEmpty()) {
            parameters.put("compare", Comparison.nameOf(comparisons));
        }
        if (isOfNow()) {
            parameters.put(Organisation.PARAMETER, organisation.word());
        }
        parameters.putAll(filters);
        return parameters;
    }

    private void putPeriod(Map<String, String> parameters) {
        QuickPeriod named = quick;
        if (named == null) {
            parameters.put("from", period.from().toString());
            parameters.put("to", period.to().toString());
        } else {
            parameters.put("period", named.key());
        }
    }

    /** Rows come with a subtotal for each of their parents. */
    public boolean isGrouped() {
        return report.grain() == Grain.UNITS && isDeep();
    }
}
