package cn.qudao.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.sealing.MasterKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class NumberCipherTest {

    private static final SubscriberNumber NUMBER = new SubscriberNumber("13812341234");

    private final NumberCipher cipher = new NumberCipher(key('a'));

    @Test
    void opensWhatItSealed() {
        assertThat(cipher.open(cipher.seal(NUMBER))).isEqualTo(NUMBER);
    }

    @Test
    void sealsTheSameNumberDifferentlyEachTimeAndFindsItBySameHash() {
        assertThat(cipher.seal(NUMBER)).isNotEqualTo(cipher.seal(NUMBER));
        assertThat(cipher.hash(NUMBER)).isEqualTo(new NumberCipher(key('a')).hash(NUMBER));
        assertThat(cipher.hash(NUMBER)).isNotEqualTo(new NumberCipher(key('b')).hash(NUMBER));
    }

    @Test
    void leavesNoDigitInClear() {
        assertThat(new String(cipher.seal(NUMBER), StandardCharsets.ISO_8859_1)).doesNotContain("1234");
    }

    @Test
    void tellsAWrongKeyFromDamage() {
        byte[] sealed = cipher.seal(NUMBER);
        assertThatThrownBy(() -> new NumberCipher(key('b')).open(sealed)).hasMessageContaining("another key");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(sealed)).hasMessageContaining("damaged");
    }

    @Test
    void takesNumbersAsTheyAreTypedAndShowsThemMasked() {
        assertThat(SubscriberNumber.parse("+86 138-1234-1234"))
                .isEqualTo(NUMBER)
                .hasToString("138****1234");
        assertThatThrownBy(() -> SubscriberNumber.parse("12812341234")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> SubscriberNumber.parse("1381234123")).isInstanceOf(RuleViolation.class);
    }

    private static MasterKey key(char letter) {
        byte[] secret = String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII);
        return MasterKey.parse(Base64.getEncoder().encodeToString(secret));
    }
}
