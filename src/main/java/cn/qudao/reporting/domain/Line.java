package cn.qudao.reporting.domain;

import cn.qudao.kernel.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report, finished: every output writes these and computes nothing.
 *
 * @param code of the unit; of the parent for a subtotal; of the chosen unit for the total; empty for what has no value, and so
 *     leads nowhere
 * @param level of that unit; null for a record
 * @param group the name of the parent with the units above it, where the report is grouped
 * @param values in the order of the report's columns, hidden ones included
 */
public record Line(
        Kind kind,
        String code,
        String name,
        @Nullable Level level,
        @Nullable String group,
        List<@Nullable Object> values) {

    public enum Kind {
        ROW,
        SUBTOTAL,
        TOTAL
    }

    public boolean isSum() {
        return kind != Kind.ROW;
    }
}
