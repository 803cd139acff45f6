package cn.qudao.reporting.domain;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Column.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up lines; what is derived is computed from the sums. */
final class Tally {

    /** Decimals of a derived figure: 0.2955 is 29.55 %. */
    private static final int SCALE = 4;

    private final List<Column> columns;
    private final @Nullable Object[] sums;
    private final int[] numerators;
    private final int[] denominators;

    Tally(List<Column> columns) {
        this.columns = columns;
        this.sums = new @Nullable Object[columns.size()];
        List<String> keys = columns.stream().map(Column::key).toList();
        this.numerators = parts(keys, true);
        this.denominators = parts(keys, false);
        clear();
    }

    void add(@Nullable Object[] row) {
        for (int i = 0; i < sums.length; i++) {
            switch (columns.get(i).total()) {
                case SUM -> sums[i] = number(sums[i]).add(number(row[i]));
                case MAX -> sums[i] = higher(sums[i], row[i]);
                case RATIO, NONE -> {}
            }
        }
    }

    void clear() {
        Arrays.fill(sums, null);
        for (int i = 0; i < sums.length; i++) {
            if (columns.get(i).total() == Column.Total.SUM) {
                sums[i] = BigDecimal.ZERO;
            }
        }
    }

    List<@Nullable Object> finish() {
        return finish(sums.clone());
    }

    /** Fills in the derived columns of a row. */
    List<@Nullable Object> finish(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            Formula formula = columns.get(i).formula();
            if (formula != null) {
                row[i] = derive(formula, row[numerators[i]], row[denominators[i]]);
            }
        }
        return Collections.<@Nullable Object>unmodifiableList(Arrays.<@Nullable Object>asList(row));
    }

    private static @Nullable BigDecimal derive(
            Formula formula, @Nullable Object numerator, @Nullable Object denominator) {
        BigDecimal below = number(denominator);
        if (below.signum() == 0) {
            return null;
        }
        BigDecimal above = formula.growth() ? number(numerator).subtract(below) : number(numerator);
        return above.divide(below, SCALE, RoundingMode.HALF_UP);
    }

    private int[] parts(List<String> keys, boolean numerator) {
        return columns.stream()
                .map(Column::formula)
                .mapToInt(f -> f == null ? -1 : keys.indexOf(numerator ? f.numerator() : f.denominator()))
                .toArray();
    }

    private static BigDecimal number(@Nullable Object value) {
        return value == null ? BigDecimal.ZERO : (BigDecimal) value;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object higher(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ((Comparable<Object>) one).compareTo(other) >= 0 ? one : other;
    }
}
