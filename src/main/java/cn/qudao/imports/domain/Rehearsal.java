package cn.qudao.imports.domain;

import cn.qudao.imports.Problem;
import java.util.List;

/**
 * What became, or would become, of a file.
 *
 * @param rows without the heading
 * @param known those of them that were there already, so that a file that comes twice is told from a new one; none before
 *     they are written
 * @param problems the first 10,000, in the order of the file
 */
public record Rehearsal(String kind, String fileName, int rows, int known, int badRows, List<Problem> problems) {

    public boolean isClean() {
        return badRows == 0;
    }

    Rehearsal known(int found) {
        return new Rehearsal(kind, fileName, rows, found, badRows, problems);
    }
}
