package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "qwertyui", "Password1", "woaini1314", "wangwei123456", "aaaaaaaaaa", "20081001"})
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThatThrownBy(() -> PasswordRules.check("password", password, "li"))
                .hasMessage("access.password.common");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        String seven = "春眠不觉晓处😀";
        assertThatThrownBy(() -> PasswordRules.check("password", seven, "li")).hasMessage("access.password.length");
        assertThatCode(() -> PasswordRules.check("password", seven + "处", "li")).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("password", "correct horse ".repeat(10), "li"))
                .hasMessage("access.password.length");
    }

    @Test
    void refusesTheSignInNameWithin() {
        assertThatThrownBy(() -> PasswordRules.check("password", "my-ZhangSan-rocks", "zhangsan"))
                .hasMessage("access.password.name");
    }

    @Test
    void takesASentence() {
        assertThatCode(() -> PasswordRules.check("password", "correct horse battery", "zhangsan"))
                .doesNotThrowAnyException();
    }
}
