package cn.qudao.reporting.output;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.Organisation;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.SampleReports;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.testing.PartsTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every report in every kind of file, with no row, with two, and with very many. */
@PartsTest
class LayoutsTest {

    private static final int MANY = 40_000;
    private static final float A3_LONG = 1191;
    private static final long SPARE_HEAP = 64L << 20;

    private final List<ReportDefinition> reports;
    private final List<ReportOutput> outputs;
    private final PdfOutput pdf;
    private final ReportWords words;

    @Autowired
    LayoutsTest(List<ReportDefinition> reports, List<ReportOutput> outputs, PdfOutput pdf, ReportWords words) {
        this.words = words;
        this.reports = reports;
        this.outputs = outputs;
        this.pdf = pdf;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void everyLayoutCompilesAndFills(int rows) throws IOException {
        for (ReportDefinition report : reports) {
            for (ReportOutput output : outputs) {
                for (Level level : List.of(Level.REGION, Level.DISTRICT)) {
                    ByteArrayOutputStream file = new ByteArrayOutputStream();
                    output.write(run(report, level), lines(report, rows), file);
                    assertThat(file.size())
                            .as(report.id() + ' ' + output.format())
                            .isPositive();
                }
            }
        }
    }

    @Test
    void thePagesOfALongReportRepeatTheirHeadsAndAreNumbered() throws IOException {
        ReportDefinition report = sample();
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        pdf.write(run(report, Level.REGION), lines(report, 200), file);

        try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document).replaceAll("\\s+", "")).contains("网点占比", "页码" + page + "/" + pages);
            }
        }
    }

    /** Four narrow columns stand on an upright page, with the letterhead as wide as they; fourteen need it across. */
    @Test
    void aReportStandsUprightWhereItsColumnsFit() throws IOException {
        assertThat(turned(sample())).isZero();
        assertThat(turned(report("R14"))).isEqualTo(90);
    }

    private ReportDefinition report(String id) {
        return reports.stream()
                .filter(report -> report.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    /** Two comparisons make five times as many figures: they take a large sheet, on which nothing is too small to read. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatDoesNotFitAcrossTakesALargeSheet(String language) throws IOException {
        ReportRequest plain = run(report("R10"), Level.REGION, Locale.forLanguageTag(language))
                .request();
        ReportRequest request = new ReportRequest(
                plain.report(),
                plain.unit(),
                plain.rows(),
                plain.cells(),
                plain.period(),
                null,
                Map.of(),
                Map.of(),
                plain.language(),
                List.of(Comparison.PREVIOUS, Comparison.YEAR),
                Organisation.THEN);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        pdf.write(
                new ReportRun(request, List.of(request.unit()), "王芳", Instant.EPOCH, Instant.EPOCH, null, null),
                lines(request.columns(), 2),
                file);
        try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(A3_LONG);
            List<Float> sizes = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    sizes.add(sign.getFontSizeInPt());
                }
            }.getText(document);
            assertThat(sizes).isNotEmpty().allMatch(size -> size >= 6);
        }
    }

    /** However many columns there are: moments and days stand in one line, and headings are broken between words only. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void noMomentAndNoWordOfAHeadingIsBroken(String language) throws IOException {
        for (ReportDefinition report : reports) {
            ReportRun run = run(report, Level.REGION, Locale.forLanguageTag(language));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            pdf.write(run, lines(report, 2), file);
            String text = text(file);
            for (Column column : run.columns()) {
                String expected = switch (column.type()) {
                    case TIME -> "1970-01-01 08:00";
                    case DATE -> "2026-09-30";
                    default -> "";
                };
                assertThat(text).as(report.id() + ' ' + column.key()).contains(expected);
                if (language.equals("en")) {
                    assertThat(text.split("\\s+"))
                            .as(report.id() + ' ' + column.key())
                            .contains(words.title(run.request().heading(column), Locale.ENGLISH)
                                    .split(" "));
                }
            }
            assertThat(text.lines().map(String::strip)).as(report.id()).doesNotContain("08:00");
        }
    }

    private static String text(ByteArrayOutputStream file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private int turned(ReportDefinition report) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        pdf.write(run(report, Level.REGION), lines(report, 3), file);
        try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
            return document.getPage(0).getRotation();
        }
    }

    @Test
    void manyRowsNeedNoMoreMemory() throws IOException {
        for (ReportOutput output : outputs) {
            Heap heap = new Heap();
            output.write(run(sample(), Level.REGION), heap.watching(lines(sample(), MANY)), heap.watching());
            assertThat(heap.most()).as(output.format()).isLessThan(SPARE_HEAP);
        }
    }

    private ReportDefinition sample() {
        return reports.stream()
                .filter(report -> report.id().equals(SampleReports.UNITS))
                .findFirst()
                .orElseThrow();
    }

    private static ReportRun run(ReportDefinition report, Level rows) {
        return run(report, rows, Locale.SIMPLIFIED_CHINESE);
    }

    private static ReportRun run(ReportDefinition report, Level rows, Locale language) {
        UnitRow province = new UnitRow(new UnitId(1), Level.PROVINCE, "44", "广东省", Place.ROOT, true, true);
        ReportRequest request = new ReportRequest(
                report, province, rows, rows, Period.day(LocalDate.of(2026, 9, 30)), Map.of(), Map.of(), language);
        return new ReportRun(request, List.of(province), "王芳", Instant.EPOCH, Instant.EPOCH, null, null);
    }

    private static Iterator<Line> lines(ReportDefinition report, int rows) {
        return lines(report.columns(), rows);
    }

    private static Iterator<Line> lines(List<Column> columns, int rows) {
        return LongStream.rangeClosed(1, rows + 1)
                .mapToObj(i -> new Line(
                        i <= rows ? Line.Kind.ROW : Line.Kind.TOTAL,
                        "44" + i,
                        "天河区石牌街道" + i,
                        Level.OUTLET,
                        null,
                        values(columns, i)))
                .iterator();
    }

    private static List<@Nullable Object> values(List<Column> columns, long i) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(
                    switch (column.type()) {
                        case TEXT, WORD, SEALED -> "文字 " + i;
                        case COUNT -> BigDecimal.valueOf(i);
                        case DECIMAL, MONEY, RATIO -> i % 2 == 0 ? null : BigDecimal.valueOf(i, 4);
                        case DATE -> LocalDate.of(2026, 9, 30);
                        case TIME -> Instant.EPOCH.plusSeconds(i);
                    });
        }
        return values;
    }

    /** How much more is held while a file is made: near the end of the rows, and while the last bytes go out. */
    private static class Heap {

        private static final int PROBE = 1 << 20;

        private final long before = used();
        private long most;

        Iterator<Line> watching(Iterator<Line> lines) {
            return new Iterator<>() {
                private int rows;

                @Override
                public boolean hasNext() {
                    return lines.hasNext();
                }

                @Override
                public Line next() {
                    if (++rows == MANY) {
                        probe();
                    }
                    return lines.next();
                }
            };
        }

        OutputStream watching() {
            return new OutputStream() {
                private long written;

                @Override
                public void write(int b) {
                    written++;
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    if (written < PROBE && written + length >= PROBE) {
                        probe();
                    }
                    written += length;
                }
            };
        }

        long most() {
            return most;
        }

        private void probe() {
            most = Math.max(most, used() - before);
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
