package cn.qudao.access.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person enters into the authenticator app.
 *
 * @param secret to be typed
 */
public record SecondFactor(String signInName, String secret) {

    private static final String ISSUER = "Qudao";
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LENGTH = 10;

    static SecondFactor fresh(String signInName) {
        return new SecondFactor(signInName, Totp.freshSecret());
    }

    /** To be shown as a QR code. */
    public String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(ISSUER, URLEncoder.encode(signInName, StandardCharsets.UTF_8), secret, ISSUER);
    }

    /** For the day when the phone is lost; each opens once. */
    static List<String> freshRecoveryCodes() {
        return Stream.generate(SecondFactor::recoveryCode).limit(RECOVERY_CODES).toList();
    }

    private static String recoveryCode() {
        return Totp.freshSecret().substring(0, RECOVERY_LENGTH).toLowerCase(java.util.Locale.ROOT);
    }
}
