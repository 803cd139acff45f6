package cn.qudao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void saysWhatIsGoneAndWhatIsNew() {
        assertThat(signs("a\nb\nc\nd", "a\nx\nc\nd\ne")).isEqualTo("=a -b +x =c =d +e");
        assertThat(signs("", "a\nb")).isEqualTo("+a +b");
        assertThat(signs("a\nb", "")).isEqualTo("-a -b");
        assertThat(signs("a\na\na", "a\na")).isEqualTo("=a =a -a");
        assertThat(signs("a", "a")).isEqualTo("=a");
    }

    @Test
    void bothTextsAreInIt() {
        Random random = new Random(20261128);
        for (int i = 0; i < 300; i++) {
            String before = text(random);
            String after = text(random);
            List<Difference.Line> lines = Difference.of(before, after);
            assertThat(joined(lines, Difference.Kind.NEW))
                    .isEqualTo(before.lines().toList());
            assertThat(joined(lines, Difference.Kind.GONE))
                    .isEqualTo(after.lines().toList());
        }
    }

    @Test
    void longTextsThatHaveNothingInCommonTakeNoMemory() {
        String before = IntStream.range(0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 5_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        assertThat(Difference.of(before, after)).hasSize(10_000);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> joined(List<Difference.Line> lines, Difference.Kind without) {
        return lines.stream()
                .filter(line -> line.kind() != without)
                .map(Difference.Line::text)
                .toList();
    }

    private static String signs(String before, String after) {
        return Difference.of(before, after).stream()
                .map(line -> switch (line.kind()) {
                            case SAME -> "=";
                            case GONE -> "-";
                            case NEW -> "+";
                        }
                        + line.text())
                .collect(Collectors.joining(" "));
    }
}
