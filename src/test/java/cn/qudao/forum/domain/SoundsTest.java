package cn.qudao.forum.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qudao.kernel.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard alike is found alike, whatever is put in between. */
class SoundsTest {

    private final List<SensitiveWord> words =
            List.of(new SensitiveWord("刷单"), new SensitiveWord("QQ群"), new SensitiveWord("内部价"));

    @ParameterizedTest
    @ValueSource(strings = {"一起刷单吧", "刷 单", "刷.单", "刷，单", "唰丹", "刷\n\n**单**", "刷|单", "刷\u200b单"})
    void aWordIsFoundInItsDisguises(String text) {
        assertThat(SensitiveWords.foundIn(words, text)).containsExactly("刷单");
    }

    @ParameterizedTest
    @ValueSource(strings = {"加qq群", "加ＱＱ群", "加Q_Q 裙", "ｑ q 羣"})
    void fullWidthAndCapitalsMakeNoDifference(String text) {
        assertThat(SensitiveWords.foundIn(words, text)).containsExactly("QQ群");
    }

    @ParameterizedTest
    @ValueSource(strings = {"刷一单", "单刷", "刷牙，一单", "小区群", "内部", ""})
    void otherTextIsNot(String text) {
        assertThat(SensitiveWords.foundIn(words, text)).isEmpty();
    }

    @Test
    void allThatAreFoundAreNamed() {
        assertThat(SensitiveWords.foundIn(words, "内部价刷单")).containsExactly("刷单", "内部价");
    }

    @ParameterizedTest
    @ValueSource(strings = {"刷", "！！！", " a "})
    void aWordHasAtLeastTwoSounds(String word) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new SensitiveWord(word))
                .extracting(RuleViolation::key)
                .isEqualTo("forum.word.short");
    }
}
