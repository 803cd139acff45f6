package cn.qudao.statistics.report;

import static cn.qudao.testing.Screens.go;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.OpenedNumbers;
import cn.qudao.reporting.ReportReader;
import cn.qudao.reporting.ReportReader.Row;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.reporting.output.ReportFiles;
import cn.qudao.testing.Screens;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R16 with a column for each day: the same cells on the screen and in each kind of file, and paper that holds them. */
class CrosstabFilesTest extends RecordedRegion {

    private static final Map<String, String> MAY =
            Map.of("from", "2025-05-01", "to", "2025-05-31", "figure", "successRate");

    @Autowired
    private ReportReader reports;

    @Autowired
    private ReportFiles files;

    @Autowired
    private Screens screens;

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theScreenShowsADayInEachColumn() {
        screens.open("reports");
        go("reports/R16?from=2025-05-01&to=2025-05-31&figure=successRate");
        assertThat(OpenedNumbers.table().select("thead th").eachText())
                .startsWith("产品", "编码", "推荐笔数", "成功笔数", "成功推荐率", "1日", "2日")
                .endsWith("31日")
                .hasSize(5 + 31);
        assertThat(OpenedNumbers.table()
                        .select("tbody tr")
                        .getFirst()
                        .select("td")
                        .eachText())
                .endsWith(shown(reports.all("R16", MAY).getFirst()).toArray(String[]::new));
    }

    @Test
    void csv() throws IOException {
        List<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new String(file("csv"), StandardCharsets.UTF_8))
                .stream()
                .toList();
        List<Row> lines = reports.all("R16", MAY);
        List<CsvRecord> own = records.subList(records.size() - lines.size(), records.size());
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (Column column : columns()) {
                Object value = lines.get(i).value(column.key());
                cells.add(value == null ? "" : ((BigDecimal) value).toPlainString());
            }
            assertThat(own.get(i).getFields().subList(2, own.get(i).getFieldCount()))
                    .isEqualTo(cells);
        }
    }

    @Test
    void json() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(file("json"));
        List<Row> lines = reports.all("R16", MAY);
        for (Column column : columns()) {
            for (int i = 0; i < lines.size() - 1; i++) {
                same(json.get("rows").get(i).get(column.key()), lines.get(i), column);
            }
            same(json.get("totals").get(column.key()), lines.getLast(), column);
        }
    }

    private static void same(JsonNode cell, Row line, Column column) {
        Object value = line.value(column.key());
        if (value == null) {
            assertThat(cell.isNull()).isTrue();
        } else {
            assertThat(cell.decimalValue()).isEqualByComparingTo((BigDecimal) value);
        }
    }

    @Test
    void xlsx() throws IOException {
        List<Row> lines = reports.all("R16", MAY);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx")))) {
            List<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().read();
            List<org.dhatim.fastexcel.reader.Row> own = rows.subList(rows.size() - lines.size(), rows.size());
            for (int i = 0; i < lines.size(); i++) {
                for (int j = 0; j < columns().size(); j++) {
                    Object value = lines.get(i).value(columns().get(j).key());
                    int position = j + 2;
                    assertThat(own.get(i).getCellAsNumber(position).orElse(null))
                            .usingComparator(java.util.Comparator.nullsFirst(BigDecimal::compareTo))
                            .isEqualTo(value);
                }
            }
        }
    }

    @Test
    void aSheetOfPaperHoldsAMonth() throws IOException {
        try (PDDocument document = Loader.loadPDF(file("pdf"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getRotation()).as("it lies across").isEqualTo(90);
            List<String> words = List.of(new PDFTextStripper().getText(document).split("\\s+"));
            assertThat(words).contains("1日", "31日");
            for (Row line : reports.all("R16", MAY)) {
                assertThat(words)
                        .containsAll(shown(line).stream()
                                .map(text -> text.replace(" %", ""))
                                .toList());
            }
        }
    }

    /** The values of the days and of the period as people read them. */
    private List<String> shown(Row line) {
        return columns().stream()
                .map(column -> ReportWords.value(column, line.value(column.key())))
                .toList();
    }

    private List<Column> columns() {
        return request().columns().stream().filter(Column::shown).toList();
    }

    private ReportRequest request() {
        return requests.parse("R16", MAY, Locale.SIMPLIFIED_CHINESE);
    }

    private byte[] file(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(request(), format, Way.FILE, out, rows -> {});
        return out.toByteArray();
    }
}
