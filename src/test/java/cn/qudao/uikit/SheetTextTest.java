package cn.qudao.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1＋1", "＋1", "－1", "＠SUM(A1)"})
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(SheetText.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void allElseStaysAsItIs() {
        assertThat(SheetText.harmless("")).isEmpty();
        assertThat(SheetText.harmless("广州＝花城")).isEqualTo("广州＝花城");
        assertThat(SheetText.harmless("138****1234")).isEqualTo("138****1234");
    }
}
