package cn.qudao.activation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.activation.domain.NumberFile.Line;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.imports.Workbooks;
import cn.qudao.kernel.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFileTest {

    private static final Workbooks NO_WORKBOOKS = new Workbooks() {
        @Override
        public boolean isWorkbook(byte[] content) {
            return false;
        }

        @Override
        public void read(Path file, Rows rows) {
            throw new AssertionError("no workbook");
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-8 with a mark"})
    void readsNumbersWhateverTheEncodingAndLeavesTheHeadingOut(String encoding) throws IOException {
        String text = "号码,姓名\r\n13800000001,王芳\r\n\"138 0000 0002\",李明\n\n+8613800000003;x\n";
        byte[] bytes = encoding.endsWith("mark")
                ? ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(encoding));
        assertThat(read(bytes)).containsExactly(good(2, "13800000001"), good(3, "13800000002"), good(5, "13800000003"));
    }

    @Test
    void aFirstNumberBehindAMarkIsANumber() throws IOException {
        assertThat(read("\ufeff13800000001\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(good(1, "13800000001"));
    }

    @Test
    void aBadLineStaysWithItsNumberAndReason() throws IOException {
        assertThat(read("13800000001\n12345\n13800000001\nabc\n13800000004".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(
                        good(1, "13800000001"),
                        new Line(2, null, "customer.number.bad", null),
                        new Line(3, null, "activation.batch.twice", 1),
                        new Line(4, null, "customer.number.bad", null),
                        good(5, "13800000004"));
    }

    @Test
    void exactlySoManyLinesAndNotOneMore() throws IOException {
        String most = lines(NumberFile.MOST_LINES);
        assertThat(read(most.getBytes(StandardCharsets.US_ASCII))).hasSize(NumberFile.MOST_LINES);
        assertThatThrownBy(() -> read((most + "\n13999999999").getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("activation.batch.too-long");
    }

    @Test
    void whatIsNoTextIsSentBack() {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 8}))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("activation.batch.no-text");
        assertThatThrownBy(() -> read("1".repeat(5000).getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("activation.batch.no-text");
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj("138%08d"::formatted).collect(Collectors.joining("\n"));
    }

    private static Line good(int line, String digits) {
        return new Line(line, new SubscriberNumber(digits), null, null);
    }

    private static List<Line> read(byte[] bytes) throws IOException {
        return NumberFile.read(new ByteArrayInputStream(bytes), NO_WORKBOOKS);
    }
}
