package cn.qudao.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final String TEXT = "编码,名称\n440103001,沙面街道\n440103002,\"岭南,街道\"\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingThatChineseFilesComeIn(String encoding) throws IOException {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        assertThat(read((mark + TEXT).getBytes(Charset.forName(encoding))))
                .containsExactly("1 [编码, 名称]", "2 [440103001, 沙面街道]", "3 [440103002, 岭南,街道]");
    }

    @Test
    void readsUtf8WithAMarkAsWithout() throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .first()
                .isEqualTo("1 [编码, 名称]");
    }

    /** The bytes are valid UTF-8 for 200 kilobytes and then no longer. */
    @Test
    void decidesByTheWholeFileAndNotByItsBeginning() throws IOException {
        byte[] start = ("code,name\n" + "1,a\n".repeat(50_000)).getBytes(StandardCharsets.US_ASCII);
        byte[] end = "2,沙面街道\n".getBytes(Charset.forName("GB18030"));
        byte[] all = new byte[start.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        assertThat(read(all)).last().isEqualTo("50002 [2, 沙面街道]");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void findsTheSeparator(String separator) throws IOException {
        String text = "code" + separator + "name\n1" + separator + "a,b\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).containsExactly("1 [code, name]", "2 [1, a,b]");
    }

    @Test
    void leavesBlankLinesOutAndCountsThem() throws IOException {
        assertThat(read("code,name\n\n,\n1,a\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 [code, name]", "4 [1, a]");
    }

    @Test
    void readsNumbersAndDatesOfAWorkbookAsTheyWereTyped() throws IOException {
        Path file = folder.resolve("units.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "opened");
            sheet.value(1, 0, 440103001);
            sheet.value(1, 1, LocalDate.of(2026, 1, 31));
            sheet.style(1, 1).format("yyyy-MM-dd").set();
        }
        assertThat(read(file)).containsExactly("1 [code, opened]", "2 [440103001, 2026-01-31]");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNone() {
        refused(
                "imports.file.old-excel",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        refused("imports.file.unreadable", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
        refused("imports.file.encoding", new byte[] {'a', ',', 'b', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        refused("imports.file.empty", new byte[0]);
    }

    private void refused(String key, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private List<String> read(byte[] content) throws IOException {
        return read(Files.write(folder.resolve("file"), content));
    }

    private static List<String> read(Path file) {
        List<String> lines = new ArrayList<>();
        TableReader.read(new SourceFile(file, "file"), (number, cells) -> lines.add(number + " " + cells));
        return lines;
    }
}
