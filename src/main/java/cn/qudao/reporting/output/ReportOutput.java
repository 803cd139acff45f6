package cn.qudao.reporting.output;

import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** One kind of file. Writes line by line and holds none of them. */
interface ReportOutput {

    /** As addresses name it, and the file's ending. */
    String format();

    String mediaType();

    void write(ReportRun run, Iterator<Line> lines, OutputStream out) throws IOException;
}
