package cn.qudao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SayingTest {

    private final Messages messages = new Messages();

    @Test
    void isSaidInTheReadersLanguageWithTheNamesOfThatLanguage() {
        Saying saying = Saying.of("catalogue.product.code-taken", new Bilingual("甲", "A"));
        assertThat(saying.in(Locale.SIMPLIFIED_CHINESE, messages)).isEqualTo("编码 甲 已被使用");
        assertThat(saying.in(Locale.ENGLISH, messages)).isEqualTo("The code A is taken");
    }
}
