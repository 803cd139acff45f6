package cn.qudao.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column. What is added up comes from the query under the column's key; what is derived from sums has a
 * {@link Formula} and is computed anew for every row, subtotal and total, never averaged.
 *
 * @param shown else it serves a formula only
 * @param drill where a click on a number leads; null: the unit's next level
 * @param counted by which filters the records of the number differ from all records of its row
 */
public record Column(
        String key,
        Type type,
        Total total,
        @Nullable Formula formula,
        boolean shown,
        @Nullable Drill drill,
        Map<String, String> counted) {

    private static final String COMPARED = ".";
    private static final String THEN = COMPARED + "then";

    public enum Type {
        TEXT,
        /** A word of the bundle: {@code <module>.<column>.<value>}. */
        WORD,
        COUNT,
        /** Two decimals. */
        DECIMAL,
        /** Yuan. */
        MONEY,
        /** A share or a growth, shown in percent. */
        RATIO,
        DATE,
        /** An instant, kept in UTC and shown in business time. */
        TIME,
        /** What is kept sealed, as a subscriber's number: it is read by {@link SealedValues} and shown masked. */
        SEALED;

        public boolean isNumber() {
            return this == COUNT || this == DECIMAL || this == MONEY || this == RATIO;
        }
    }

    /** How a total comes about. */
    public enum Total {
        SUM,
        /** By the column's formula, from the totals of its parts. */
        RATIO,
        /** The highest or latest; also for a figure that is the same in every row. */
        MAX,
        NONE
    }

    /** @param growth (numerator − denominator) ÷ denominator instead of numerator ÷ denominator */
    public record Formula(String numerator, String denominator, boolean growth) {}

    public static Column count(String key) {
        return new Column(key, Type.COUNT, Total.SUM, null, true, null, Map.of());
    }

    public static Column money(String key) {
        return new Column(key, Type.MONEY, Total.SUM, null, true, null, Map.of());
    }

    /** A share of two other columns, in percent. */
    public static Column ratio(String key, String numerator, String denominator) {
        return new Column(
                key, Type.RATIO, Total.RATIO, new Formula(numerator, denominator, false), true, null, Map.of());
    }

    /** By how much a column has grown against another, in percent. */
    public static Column growth(String key, String now, String before) {
        return new Column(key, Type.RATIO, Total.RATIO, new Formula(now, before, true), true, null, Map.of());
    }

    /** So much of one for each of the other, as a decimal. */
    public static Column average(String key, String numerator, String denominator) {
        return new Column(
                key, Type.DECIMAL, Total.RATIO, new Formula(numerator, denominator, false), true, null, Map.of());
    }

    /** A whole number that is not added up, as a place in an order. */
    public static Column number(String key) {
        return new Column(key, Type.COUNT, Total.NONE, null, true, null, Map.of());
    }

    /** A number with two decimals that is not added up. */
    public static Column decimal(String key) {
        return new Column(key, Type.DECIMAL, Total.NONE, null, true, null, Map.of());
    }

    public static Column text(String key) {
        return new Column(key, Type.TEXT, Total.NONE, null, true, null, Map.of());
    }

    public static Column word(String key) {
        return new Column(key, Type.WORD, Total.NONE, null, true, null, Map.of());
    }

    public static Column date(String key) {
        return new Column(key, Type.DATE, Total.NONE, null, true, null, Map.of());
    }

    public static Column sealed(String key) {
        return new Column(key, Type.SEALED, Total.NONE, null, true, null, Map.of());
    }

    public static Column time(String key) {
        return new Column(key, Type.TIME, Total.NONE, null, true, null, Map.of());
    }

    /** The number counts not all records of its row, but those that a filter of the list of records lets through. */
    public Column where(String filter, String value) {
        Map<String, String> more = new LinkedHashMap<>(counted);
        more.put(filter, value);
        return new Column(key, type, total, formula, shown, drill, Map.copyOf(more));
    }

    /** The number counts from the first of the month to the end of the period, whenever that begins. */
    public Column monthToDate() {
        return where(Drill.FROM, Drill.MONTH);
    }

    /** The number counts one day of the period. */
    public Column onDay(LocalDate day) {
        return where(Drill.DAY, day.toString());
    }

    /** One of several columns for the same figure, as one for each day; its heading is the word that is the same for all figures. */
    public Column under(String heading) {
        return new Column(heading + COMPARED + key, type, total, formula, shown, drill, counted);
    }

    public boolean isUnderHeading() {
        return key.contains(COMPARED) && comparison().isEmpty();
    }

    private String keyOf(Comparison comparison) {
        return key + COMPARED + comparison.word();
    }

    /** The key of the column that this one compares, or of the heading that it stands under; its own where it does neither. */
    public String comparedKey() {
        int end = key.indexOf(COMPARED);
        return end < 0 ? key : key.substring(0, end);
    }

    public Optional<Comparison> comparison() {
        return Arrays.stream(Comparison.values())
                .filter(each -> key.equals(comparedKey() + COMPARED + each.word()) || key.equals(thenOf(each)))
                .findFirst();
    }

    /** Whether it holds the figure of another period, and not by how much that of this one differs. */
    public boolean isOfThen() {
        return key.endsWith(THEN);
    }

    private String thenOf(Comparison comparison) {
        return comparedKey() + COMPARED + comparison.word() + THEN;
    }

    /** The figure of the other period, which leads to what was counted then. */
    public Column then(Comparison comparison) {
        Drill then = drill == null ? null : drill.with(Drill.COMPARED, comparison.word());
        return new Column(thenOf(comparison), type, total, null, true, then, counted)
                .where(Drill.COMPARED, comparison.word());
    }

    /** By how much the figure of this period differs from that of the other. */
    Column change(Comparison comparison) {
        Formula formula = new Formula(key, thenOf(comparison), true);
        return new Column(keyOf(comparison), Type.RATIO, Total.RATIO, formula, true, drill, counted);
    }

    /** Totals show the highest or latest instead of a sum. */
    public Column max() {
        return new Column(key, type, Total.MAX, formula, shown, drill, counted);
    }

    public Column hidden() {
        return new Column(key, type, total, formula, false, drill, counted);
    }

    public Column leadsTo(Drill target) {
        return new Column(key, type, total, formula, shown, target, counted);
    }
}
