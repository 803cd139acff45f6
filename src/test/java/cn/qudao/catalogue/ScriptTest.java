package cn.qudao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.Script.Gap;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final Script script =
            new Script(new Bilingual("{number} 可办理{product}，每月 {price} 元。", "{product} for {price} yuan.{clerk}"));

    @Test
    void isSaidInTheReadersLanguageWithItsGapsFilled() {
        Map<Gap, String> words = Map.of(Gap.NUMBER, "186****1234", Gap.PRODUCT, "手机报", Gap.PRICE, "5");
        assertThat(script.say(Locale.SIMPLIFIED_CHINESE, words)).isEqualTo("186****1234 可办理手机报，每月 5 元。");
        assertThat(script.say(Locale.ENGLISH, words)).isEqualTo("手机报 for 5 yuan.");
    }

    @Test
    void aGapThatNobodyFillsIsRefused() {
        assertThatCode(() -> Script.requireKnownGaps("textZh", "{outlet}的{clerk}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Script.requireKnownGaps("textZh", "{Number} 您好"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.field()).isEqualTo("textZh"));
    }
}
