package cn.qudao.reporting.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.Trail;
import cn.qudao.access.Trail.Told;
import cn.qudao.kernel.AuditAction;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.SampleReports;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run, four kinds of file: every cell is the same. */
@PortalTest
class ReportFilesTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final ReportMother mother;
    private final ReportRequests requests;
    private final ReportRunner runner;
    private final ReportFiles files;
    private final ReportWords words;
    private final Scope scope;
    private final Trail trail;

    private ReportRequest request;
    private ReportRun run;
    private List<Line> lines;

    @Autowired
    ReportFilesTest(
            ReportMother mother,
            ReportRequests requests,
            ReportRunner runner,
            ReportFiles files,
            ReportWords words,
            Scope scope,
            Trail trail) {
        this.trail = trail;
        this.mother = mother;
        this.requests = requests;
        this.runner = runner;
        this.files = files;
        this.words = words;
        this.scope = scope;
    }

    @BeforeEach
    void run() {
        ReportMother.District district = mother.district();
        lines = new ArrayList<>();
        request = scope.asSystem(
                "test",
                () -> requests.parse(
                        SampleReports.UNITS,
                        Map.of("unit", district.code(), "level", "outlet", "compare", "previous,year"),
                        CHINESE));
        run = scope.asSystem(
                "test",
                () -> runner.run(request, (head, source) -> {
                    source.forEachRemaining(lines::add);
                    return head;
                }));
    }

    @Test
    void theLinesThemselves() {
        assertThat(lines)
                .extracting(line -> words.name(line, CHINESE))
                .containsExactly(
                        "永安通讯店",
                        "=HYPERLINK(\"http://x\")",
                        "龘龗手机专卖 & <维修>",
                        "沙面街道 小计",
                        "鑫源数码",
                        "小米之家",
                        "岭南街道 小计",
                        "合计");
        assertThat(lines.getLast().values().getFirst()).isEqualTo(BigDecimal.valueOf(5));
    }

    @Test
    void whatLeavesInAFileIsToldAlsoWhenTheReaderHangsUp() {
        long all = scope.asSystem("test", () -> files.write(request, "csv", OutputStream.nullOutputStream()));
        assertThat(lastExport().details())
                .contains(
                        "\"format\":\"csv\"", "\"rows\":" + all, request.unit().code());

        OutputStream hungUp = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        assertThatThrownBy(() -> scope.asSystem("test", () -> files.write(request, "json", hungUp)))
                .hasStackTraceContaining("broken pipe");
        assertThat(lastExport().details()).contains("\"format\":\"json\"");
    }

    private Told lastExport() {
        return trail.of(null, AuditAction.EXPORTED).getLast();
    }

    @Test
    void csv() throws IOException {
        byte[] file = file("csv");
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);

        List<List<String>> table = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new String(file, 3, file.length - 3, StandardCharsets.UTF_8))) {
            csv.forEach(row -> table.add(row.getFields()));
        }

        assertThat(table.getFirst()).containsExactly("组织规模表");
        assertThat(table.get(8))
                .containsExactly(
                        "编码",
                        "组织",
                        "上级组织",
                        "单位数",
                        "网点数",
                        "网点占比",
                        "开业日期",
                        "单位数（上期）",
                        "网点数（上期）",
                        "单位数环比",
                        "网点数环比",
                        "单位数（去年同期）",
                        "网点数（去年同期）",
                        "单位数同比",
                        "网点数同比");
        assertThat(table.subList(9, table.size())).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            List<String> row = table.get(9 + i);
            Line line = lines.get(i);
            assertThat(row.get(1).replaceFirst("^'=", "=")).isEqualTo(words.name(line, CHINESE));
            assertThat(row.subList(3, row.size()))
                    .containsExactlyElementsOf(run.columns().stream()
                            .map(column -> String.valueOf(line.values().get(run.position(column))))
                            .toList());
        }
        assertThat(table.get(10).get(1)).startsWith("'=");
    }

    @Test
    void xlsx() throws IOException {
        byte[] file = file("xlsx");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("组织规模表");
            List<Row> table = rows.subList(rows.size() - lines.size(), rows.size());
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Row row = table.get(i);
                assertThat(row.getCellText(0)).isEqualTo(line.code());
                assertThat(row.getCellText(1)).isEqualTo(words.name(line, CHINESE));
                assertThat(row.getCellText(2)).isEqualTo(line.group() == null ? "" : line.group());
                for (int k = 0; k < run.columns().size(); k++) {
                    Object value = line.values().get(run.position(run.columns().get(k)));
                    Cell cell = row.getOptionalCell(3 + k).orElse(null);
                    switch (value) {
                        case null ->
                            assertThat(cell == null ? null : cell.getValue()).isNull();
                        case BigDecimal number ->
                            assertThat(Objects.requireNonNull(cell).asNumber()).isEqualByComparingTo(number);
                        default ->
                            assertThat(Objects.requireNonNull(cell).asDate().toLocalDate())
                                    .isEqualTo(value);
                    }
                }
                assertThat(row.getCell(5).getDataFormatString()).isEqualTo("0.0%");
            }
            assertThat(rows.stream()
                            .flatMap(Row::stream)
                            .filter(Objects::nonNull)
                            .map(Cell::getFormula))
                    .containsOnlyNulls();
        }
    }

    /** Above the rows the periods, each over its columns; all of it stays in sight, and stands again on each page. */
    @Test
    void theHeadingsOfAnXlsxStandInTwoRows() throws IOException {
        byte[] file = file("xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            int first = rows.size() - lines.size() - 2;
            assertThat(texts(rows.get(first)))
                    .containsExactly(
                            "编码", "组织", "上级组织", "本期", "", "", "开业日期", "上期", "", "环比变化", "", "去年同期", "", "同比变化", "");
            assertThat(texts(rows.get(first + 1)))
                    .containsExactly(
                            "", "", "", "单位数", "网点数", "网点占比", "", "单位数", "网点数", "单位数", "网点数", "单位数", "网点数", "单位数",
                            "网点数");
            int row = rows.get(first).getRowNum();
            assertThat(entry(file, "xl/worksheets/sheet1.xml"))
                    .contains(
                            "ref=\"A%d:A%d\"".formatted(row, row + 1),
                            "ref=\"D%d:F%d\"".formatted(row, row),
                            "ref=\"H%d:I%d\"".formatted(row, row),
                            "ySplit=\"" + (row + 1) + "\"",
                            "orientation=\"landscape\"");
            assertThat(entry(file, "xl/workbook.xml")).contains("$%d:$%d".formatted(row, row + 1));
        }
    }

    /** Rows fold into the subtotal below them, and subtotals into the total. */
    @Test
    void theRowsOfAnXlsxFoldByLevel() throws IOException {
        byte[] file = file("xlsx");
        List<Integer> levels = Pattern.compile("<row r=\"\\d+\"([^>]*)>")
                .matcher(entry(file, "xl/worksheets/sheet1.xml"))
                .results()
                .map(found -> Pattern.compile("outlineLevel=\"(\\d)\"").matcher(found.group(1)))
                .map(found -> found.find() ? Integer.parseInt(found.group(1)) : 0)
                .toList();
        assertThat(levels.subList(levels.size() - lines.size(), levels.size()))
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> switch (line.kind()) {
                            case ROW -> 2;
                            case SUBTOTAL -> 1;
                            case TOTAL -> 0;
                        })
                        .toList());
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, 15)
                .mapToObj(i -> row.getOptionalCell(i).map(Cell::getText).orElse(""))
                .toList();
    }

    private static String entry(byte[] file, String name) throws IOException {
        Path book = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(book, file);
            try (ZipFile zip = new ZipFile(book.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(book);
        }
    }

    @Test
    void json() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(file("json"));

        assertThat(json.get("report").asString()).isEqualTo("S1");
        assertThat(json.get("unit").asString()).isEqualTo(request.unit().code());
        assertThat(json.get("from").asString())
                .isEqualTo(request.period().from().toString());
        assertThat(json.get("columns").get(2).get("key").asString()).isEqualTo("share");
        assertThat(json.get("columns").get(2).get("title").asString()).isEqualTo("网点占比");
        assertThat(json.get("columns").valueStream().map(c -> c.get("total").asString()))
                .containsExactly(
                        "sum", "sum", "ratio", "none", "sum", "sum", "ratio", "ratio", "sum", "sum", "ratio", "ratio");
        List<Line> rows = lines.stream().filter(l -> l.kind() == Line.Kind.ROW).toList();
        List<Line> subtotals =
                lines.stream().filter(l -> l.kind() == Line.Kind.SUBTOTAL).toList();
        assertSame(json.get("rows"), rows);
        assertSame(json.get("subtotals"), subtotals);
        assertThat(json.get("totals").get("below").asInt()).isEqualTo(5);
        assertThat(json.get("totals").get("share").decimalValue()).isEqualByComparingTo("1");
    }

    private void assertSame(JsonNode nodes, List<Line> expected) {
        assertThat(nodes.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            Line line = expected.get(i);
            assertThat(nodes.get(i).get("unit").asString()).isEqualTo(line.code());
            assertThat(nodes.get(i).get("name").asString()).isEqualTo(line.name());
            assertThat(nodes.get(i).get("below").decimalValue())
                    .isEqualByComparingTo((BigDecimal) line.values().getFirst());
        }
    }

    @Test
    void pdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(file("pdf"))) {
            Glyphs glyphs = new Glyphs();
            String text = glyphs.getText(document);

            assertThat(text).contains("组织规模表", "越秀区", "数据截至", "制表", "网点占比");
            assertThat(text.replaceAll("\\s", "")).contains("本期", "上期", "环比变化", "去年同期", "同比变化");
            assertThat(document.getPage(0).getRotation()).isEqualTo(90);
            for (Line line : lines) {
                String numbers = run.columns().stream()
                        .map(column -> ReportWords.value(column, line.values().get(run.position(column))))
                        .collect(Collectors.joining());
                assertThat(text.replaceAll("\\s", ""))
                        .contains((line.code() + words.name(line, CHINESE) + numbers).replaceAll("\\s", ""));
            }
            assertThat(glyphs.missing).isEmpty();
            assertThat(fonts(document)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("NotoSansSC");
            });
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        List<PDFont> fonts = new ArrayList<>();
        for (var name : StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .toList()) {
            fonts.add(resources.getFont(name));
        }
        return fonts;
    }

    private byte[] file(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scope.asSystem(
                "test", () -> assertThat(files.write(request, format, out)).isEqualTo(5));
        return out.toByteArray();
    }

    /** Remembers characters for which the font has nothing to draw. */
    private static class Glyphs extends PDFTextStripper {

        private final List<String> missing = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getUnicode().isEmpty() || text.getUnicode().equals("\uFFFD")) {
                missing.add(text.toString());
            }
            super.processTextPosition(text);
        }
    }
}
