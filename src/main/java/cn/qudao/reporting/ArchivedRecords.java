package cn.qudao.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Which records are in files and no longer in the database, so that a report says so instead of counting too few. */
public interface ArchivedRecords {

    /** The months between two days whose records were moved away, in their order. */
    List<YearMonth> within(LocalDate first, LocalDate last);
}
