package cn.qudao.imports.domain;

import java.util.List;

/** Takes the lines of a table one by one, blank ones left out; the first is the heading. */
interface Lines {

    /** @param number the line's place in the file, from 1 */
    void line(int number, List<String> cells);
}
