package cn.qudao.reporting.output;

import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** Real numbers with number formats, written block by block; more rows than a sheet can hold go on in the next. */
@Component
class XlsxOutput implements ReportOutput {

    private final Letterhead letterhead;
    private final ReportWords words;

    XlsxOutput(Letterhead letterhead, ReportWords words) {
        this.letterhead = letterhead;
        this.words = words;
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(ReportRun run, Iterator<Line> lines, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Qudao", "1.0");
        // A tenth larger than packed as usual, in half the time.
        book.setCompressionLevel(Deflater.BEST_SPEED);
        int number = 1;
        do {
            String name = run.request().report().id() + (number == 1 ? "" : " (" + number + ")");
            XlsxSheet sheet = new XlsxSheet(book.newWorksheet(name), run, words);
            sheet.head(letterhead.title(run), letterhead.facts(run), letterhead.headings(run));
            while (lines.hasNext() && !sheet.isFull()) {
                sheet.add(lines.next());
            }
            sheet.finish();
            number++;
        } while (lines.hasNext());
        book.finish();
    }
}
