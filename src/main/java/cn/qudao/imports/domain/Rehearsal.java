package cn.qudao.imports.domain;

import cn.qudao.imports.Problem;
import java.util.List;

/**
 * What became, or would become, of a file.
 *
 * @param rows without the heading
 * @param problems the first 10,000, in the order of the file
 */
public record Rehearsal(String kind, String fileName, int rows, int badRows, List<Problem> problems) {

    public boolean isClean() {
        return badRows == 0;
    }
}
