package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final String SECRET = Totp.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The SHA-1 vectors of RFC 6238, appendix B, of whose eight digits the last six are shown. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheStepBeforeAndAfterButNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);

        assertThat(Totp.accept(Totp.codeAt(SECRET, now.minusSeconds(30)), SECRET, 0, now))
                .isPresent();
        assertThat(Totp.accept(Totp.codeAt(SECRET, now.plusSeconds(30)), SECRET, 0, now))
                .isPresent();
        assertThat(Totp.accept(Totp.codeAt(SECRET, now.minusSeconds(61)), SECRET, 0, now))
                .isEmpty();
        assertThat(Totp.accept(Totp.codeAt(SECRET, now.plusSeconds(61)), SECRET, 0, now))
                .isEmpty();
    }

    @Test
    void takesACodeOnce() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.codeAt(SECRET, now);
        long step = Totp.accept(code, SECRET, 0, now).orElseThrow();

        assertThat(Totp.accept(code, SECRET, step, now)).isEmpty();
    }

    @Test
    void writesSecretsAsTheAppsReadThem() {
        assertThat(Totp.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
