package cn.qudao.access.domain;

import cn.qudao.kernel.RuleViolation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new password must be. No rules of composition: they make passwords that are alike. */
final class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final int SHORTEST_NAME = 3;
    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /** @param field the input that is to blame */
    static void check(String field, String password, String signInName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw RuleViolation.at(field, "access.password.length", SHORTEST, LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.codePoints().distinct().count() <= 2) {
            throw RuleViolation.at(field, "access.password.common");
        }
        if (signInName.length() >= SHORTEST_NAME && lower.contains(signInName.toLowerCase(Locale.ROOT))) {
            throw RuleViolation.at(field, "access.password.name");
        }
    }

    private static Set<String> load() {
        InputStream list =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/access/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
