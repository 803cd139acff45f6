package cn.qudao.card.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.RuleViolation;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are read by people from a card that was scratched in a hurry. */
class CardCodeTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final CardCode code = CardCode.random(new SecureRandom());

    @Test
    void everyWrongCharacterIsNoticed() {
        String right = code.characters();
        for (int place = 0; place < right.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != right.charAt(place)) {
                    assertMistyped(right.substring(0, place) + other + right.substring(place + 1));
                }
            }
        }
    }

    @Test
    void exchangedNeighboursAreNoticed() {
        String right = code.characters();
        for (int place = 1; place < right.length(); place++) {
            char left = right.charAt(place - 1);
            char here = right.charAt(place);
            if (left != here) {
                assertMistyped(right.substring(0, place - 1) + here + left + right.substring(place + 1));
            }
        }
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        assertThat(code.printed()).matches("(\\w{4}-){3}\\w{4}");
        assertThat(CardCode.parse(code.printed())).isEqualTo(code);
        assertThat(CardCode.parse("  " + code.printed().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(code);
        assertThat(code).hasToString("****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "OOOO-IIII-LLLL-1111", "2222222222222222222", "刮刮卡"})
    void whatIsNoCodeIsSaidToBeNone(String typed) {
        assertMistyped(typed);
    }

    @Test
    void noTwoAreTheSame() {
        SecureRandom random = new SecureRandom();
        Set<CardCode> codes = IntStream.range(0, 10_000)
                .mapToObj(i -> CardCode.random(random))
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(10_000);
    }

    private static void assertMistyped(String typed) {
        assertThatThrownBy(() -> CardCode.parse(typed))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("card.code.mistyped"));
    }
}
