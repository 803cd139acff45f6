package cn.qudao.sms.domain;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people see of a message that has come in: no long number in full, no characters that are not for the eye. */
final class Shown {

    private static final int LONGEST = 200;
    private static final int KEPT_BEFORE = 3;
    private static final int KEPT_AFTER = 4;
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ -]?\\d){6,}");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}+");

    private Shown() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(plain).replaceAll(" ").strip();
        String masked = NUMBER.matcher(visible).replaceAll(found -> Matcher.quoteReplacement(mask(found.group())));
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
    }

    private static String mask(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(0, KEPT_BEFORE) + "****" + digits.substring(digits.length() - KEPT_AFTER);
    }
}
