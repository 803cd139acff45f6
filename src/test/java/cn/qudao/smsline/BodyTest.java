package cn.qudao.smsline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {

    @ParameterizedTest
    @CsvSource({"a,160,1", "a,161,2", "a,306,2", "a,307,3", "信,70,1", "信,71,2", "信,134,2", "信,135,3", "[,70,1", "[,71,2"
    })
    void cutsAtTheBordersOfTheAir(String character, int times, int parts) {
        String text = character.repeat(times);
        List<Body> bodies = Body.of(text, 9);
        assertThat(bodies).hasSize(parts);
        assertThat(together(bodies)).isEqualTo(text);
        assertThat(bodies.stream().allMatch(Body::isHeaded)).isEqualTo(parts > 1);
    }

    @Test
    void neverCutsACharacterInTwo() {
        String text = "信".repeat(66) + "😀".repeat(10);
        List<Body> bodies = Body.of(text, 9);
        assertThat(bodies.getFirst().text().orElseThrow()).hasSize(66);
        assertThat(together(bodies)).isEqualTo(text);
    }

    @Test
    void refusesWhatNoPhoneCouldJoin() {
        assertThatThrownBy(() -> Body.of("信".repeat(67 * 256), 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheOldChineseCodingAndLeavesBytesAlone() {
        assertThat(new Body(Body.GBK, "开通".getBytes(Charset.forName("GBK")), false).text())
                .hasValue("开通");
        assertThat(new Body(Body.BINARY, new byte[] {1, 2, 3}, false).text()).isEmpty();
    }

    @Test
    void survivesHeadersThatLie() {
        assertThat(new Body(Body.PLAIN, new byte[] {127, 0, 3, 1}, true).text()).hasValue("");
        assertThat(new Body(Body.PLAIN, new byte[] {127, 0, 3, 1}, true).joint())
                .isEmpty();
        assertThat(new Body(Body.PLAIN, new byte[] {5, 0, 3, 1, 2, 3}, true).joint())
                .isEmpty();
        assertThat(new Body(Body.PLAIN, new byte[0], true).text()).hasValue("");
        assertThat(new Body(Body.PLAIN, new byte[] {6, 8, 4, 1, 2, 3, 2}, true).joint())
                .hasValue(new Joint(258, 3, 2));
    }

    private static String together(List<Body> bodies) {
        return bodies.stream().map(body -> body.text().orElseThrow()).collect(Collectors.joining());
    }
}
