package cn.qudao.reporting;

import org.jspecify.annotations.Nullable;

/** Something that another module lets people do with rows of a report; it stands as a button in a column of its own. */
public interface ReportRowVerb {

    /** The heading of the column, as a key of the bundles. */
    String title();

    /** Whether the report as it is shown has such rows, and the person may. */
    boolean isFor(ReportRequest request);

    /** What stands on the row's button, as a key of the bundles; null: it has none. */
    @Nullable
    String label(ReportRow row);

    void press(ReportRequest request, ReportRow row);
}
