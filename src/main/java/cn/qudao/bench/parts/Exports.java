package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Download;
import cn.qudao.bench.Elements;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.Post;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** R11 of the province down to all outlets, as XLSX and as PDF, taken from the page as people do. */
@Component
@Order(5)
class Exports implements BenchPart {

    private static final double XLSX_ROWS_A_SECOND = 85_000;
    private static final double PART_OF_BARE_JASPER = 0.85;
    private static final int BYTES_A_ROW = 10;

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        Post post = bench.post(Level.PROVINCE);
        Window window = bench.window(Level.PROVINCE);
        window.open("");
        Period month = bench.lastMonth();
        Elements page = window.navigate(
                "reports/R11?unit=%s&level=outlet&from=%s&to=%s".formatted(post.unit(), month.from(), month.to()));
        String xlsx = page.property(page.byText("a", "XLSX"), "href");
        String pdf = page.property(page.byText("a", "PDF"), "href");
        Work takeXlsx = () -> check(window.download(xlsx), "PK", post.outlets());
        Work takePdf = () -> check(window.download(pdf), "%PDF", post.outlets());
        try (BareRows rows = new BareRows(bench.service(DataSource.class))) {
            BareWorkbook workbook = new BareWorkbook(rows);
            BarePdf jasper = new BarePdf(rows);
            List<Measured> asXlsx = bench.measure(
                    Contender.ours(2, takeXlsx), Contender.other("jdbc and fastexcel", 2, workbook::write));
            results.accept(rate("xlsx", post, asXlsx, Goal.median(XLSX_ROWS_A_SECOND)));
            List<Measured> asPdf =
                    bench.measure(Contender.ours(1, takePdf), Contender.other("jasper", 1, jasper::write));
            results.accept(rate("pdf", post, asPdf, Goal.ratio(PART_OF_BARE_JASPER)));
            results.accept(Figure.memory("xlsx-heap", ExportHeap.of(bench, takeXlsx), Goal.median(ExportHeap.MOST_KB)));
            results.accept(Figure.memory("pdf-heap", ExportHeap.of(bench, takePdf), Goal.median(ExportHeap.MOST_KB)));
        }
    }

    private static Figure rate(String key, Post post, List<Measured> measured, Goal goal) {
        return Figure.rate(key, Unit.ROWS_PER_SECOND, post.outlets(), measured.getFirst(), measured.getLast(), goal);
    }

    private static void check(Download file, String begin, long rows) {
        Work.check(file.begin().startsWith(begin), "no " + begin + " but " + file.begin());
        Work.check(file.bytes() > rows * BYTES_A_ROW, "only " + file.bytes() + " bytes");
    }
}
