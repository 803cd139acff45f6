package cn.qudao.reporting;

import org.jspecify.annotations.Nullable;

/**
 * A column. What is added up comes from the query under the column's key; what is derived from sums has a
 * {@link Formula} and is computed anew for every row, subtotal and total, never averaged.
 *
 * @param shown else it serves a formula only
 * @param drill where a click on a number leads; null: the unit's next level
 */
public record Column(
        String key,
        Type type,
        Total total,
        @Nullable Formula formula,
        boolean shown,
        @Nullable Drill drill) {

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
        TIME;

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
        return new Column(key, Type.COUNT, Total.SUM, null, true, null);
    }

    public static Column money(String key) {
        return new Column(key, Type.MONEY, Total.SUM, null, true, null);
    }

    /** A share of two other columns, in percent. */
    public static Column ratio(String key, String numerator, String denominator) {
        return new Column(key, Type.RATIO, Total.RATIO, new Formula(numerator, denominator, false), true, null);
    }

    /** By how much a column has grown against another, in percent. */
    public static Column growth(String key, String now, String before) {
        return new Column(key, Type.RATIO, Total.RATIO, new Formula(now, before, true), true, null);
    }

    /** So much of one for each of the other, as a decimal. */
    public static Column average(String key, String numerator, String denominator) {
        return new Column(key, Type.DECIMAL, Total.RATIO, new Formula(numerator, denominator, false), true, null);
    }

    public static Column text(String key) {
        return new Column(key, Type.TEXT, Total.NONE, null, true, null);
    }

    public static Column word(String key) {
        return new Column(key, Type.WORD, Total.NONE, null, true, null);
    }

    public static Column date(String key) {
        return new Column(key, Type.DATE, Total.NONE, null, true, null);
    }

    public static Column time(String key) {
        return new Column(key, Type.TIME, Total.NONE, null, true, null);
    }

    /** Totals show the highest or latest instead of a sum. */
    public Column max() {
        return new Column(key, type, Total.MAX, formula, shown, drill);
    }

    public Column hidden() {
        return new Column(key, type, total, formula, false, drill);
    }

    public Column leadsTo(Drill target) {
        return new Column(key, type, total, formula, shown, target);
    }
}
