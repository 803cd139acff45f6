package cn.qudao.reporting.domain;

import cn.qudao.org.UnitRow;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the lines of a report.
 *
 * @param path from the post's unit down to the chosen one
 * @param by who ran it
 * @param at when
 * @param asOf up to when the figures are complete
 * @param note what the reader has to know beside the figures, as the measure that they were taken by
 * @param away where records are that a list does not show; a part of the note; null where it shows all
 */
public record ReportRun(
        ReportRequest request,
        List<UnitRow> path,
        String by,
        Instant at,
        Instant asOf,
        @Nullable String note,
        @Nullable String away) {

    public Locale language() {
        return request.language();
    }

    /** Those that are shown. */
    public List<Column> columns() {
        return request.columns().stream().filter(Column::shown).toList();
    }

    /** Where a column's value stands in a line. */
    public int position(Column column) {
        return request.columns().indexOf(column);
    }

    /** The units from the top to the chosen one, by name. */
    public String unitPath() {
        return String.join(" / ", path.stream().map(UnitRow::name).toList());
    }
}
