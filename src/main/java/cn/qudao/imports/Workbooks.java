package cn.qudao.imports;

import java.nio.file.Path;
import java.util.List;

/** Workbooks of spreadsheets, for files that are handed in elsewhere than among the imports. */
public interface Workbooks {

    /** Takes the rows of the first sheet one by one, blank ones left out. */
    interface Rows {

        /** @param number the row's place in the sheet, from 1 */
        void row(int number, List<String> cells);
    }

    /** Whether it is one by what it is, not by what its name says. */
    boolean isWorkbook(byte[] content);

    /** @throws cn.qudao.kernel.RuleViolation where it cannot be read, or is of a kind that no longer is */
    void read(Path file, Rows rows);
}
