package cn.qudao.activation.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.activation.PlatformKind;
import cn.qudao.kernel.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order for an address that nobody can send to would be on its way for ever, and no person would hear of it. */
class PlatformFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a|b/tmf",
                "http://[half",
                "http://",
                "http:///tmf",
                "http://%zz",
                "https://platform/tmf?x=1",
                "https://platform/tmf#x",
                "ftp://platform",
                "platform"
            })
    void noOrdersCanBeSentThere(String address) {
        assertThatThrownBy(() -> form(PlatformKind.HTTP, address))
                .isInstanceOf(RuleViolation.class)
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081", "https://platform.example/tmf-api/v4", "http://[::1]:80/x"})
    void ordersCanBeSentThere(String address) {
        assertThatCode(() -> form(PlatformKind.HTTP, address)).doesNotThrowAnyException();
    }

    private static PlatformForm form(PlatformKind kind, String address) {
        return new PlatformForm("code", "name", kind, address, 1000, 5, 8, true);
    }
}
