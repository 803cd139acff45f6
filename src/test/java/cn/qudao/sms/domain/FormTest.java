package cn.qudao.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every installation understands, and what not. */
@PortalTest
class FormTest {

    @Autowired
    private Grammar grammar;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MPAPER#13812345678",
                "mpaper#13812345678",
                " MPAPER # 138 1234 5678 ",
                "ＭＰＡＰＥＲ＃１３８１２３４５６７８",
                "MPAPER*13812345678",
                "MPAPER 13812345678",
                "MPAPER\n13812345678",
                "13812345678#MPAPER",
                "13812345678 mpaper",
                "MPAPER#+8613812345678",
                "MPAPER#138-1234-5678"
            })
    void readsAnOrderHoweverItIsTyped(String text) {
        assertThat(grammar.read(text)).hasValueSatisfying(order -> {
            assertThat(order.product()).isEqualTo("MPAPER");
            assertThat(order.number().digits()).isEqualTo("13812345678");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "MPAPER",
                "13812345678",
                "MPAPER#",
                "#13812345678",
                "MPAPER#1381234567",
                "MPAPER#138123456789",
                "MPAPER#12812345678",
                "MPAPER#13812345678#13900000000",
                "MPAPER;13812345678",
                "开通 MPAPER 给 13812345678"
            })
    void takesNothingElseForAnOrder(String text) {
        assertThat(grammar.read(text)).isEmpty();
    }

    @Test
    void isNotSlowedDownByWhatIsHuge() {
        long began = System.nanoTime();
        assertThat(grammar.read("1 ".repeat(20_000) + "#")).isEmpty();
        assertThat(grammar.read("A".repeat(40_000))).isEmpty();
        assertThat(grammar.read(" ".repeat(40_000) + "x")).isEmpty();
        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }

    @Test
    void showsWhatToSend() {
        assertThat(grammar.example("MPAPER")).isEqualTo("MPAPER#13800000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MPAPER#13812345678", "138 1234 5678", "13812345678 13812345678", "１３８１２３４５６７８"})
    void showsNoNumberInFull(String text) {
        assertThat(Shown.of(text).replaceAll("[ -]", "")).doesNotContain("1234").contains("138****5678");
    }
}
