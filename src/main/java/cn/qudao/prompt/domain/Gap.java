package cn.qudao.prompt.domain;

import cn.qudao.kernel.RuleViolation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is filled in when a prompt is sent. Named in the bundles as {@code prompt.gap.<NAME>}. */
public enum Gap {
    /** The customer's, masked. */
    NUMBER,
    /** What has just been activated. */
    ACTIVATED,
    /** What to recommend. */
    PRODUCT,
    /** Yuan a month. */
    PRICE,
    /** The coded message that activates it. */
    ORDER;

    private static final Pattern ANY = Pattern.compile("\\{[^{}]*}");

    /** As it stands in a text. */
    public String written() {
        return '{' + name().toLowerCase(Locale.ROOT) + '}';
    }

    static void requireKnown(String field, String text) {
        ANY.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found ->
                        Arrays.stream(values()).noneMatch(gap -> gap.written().equals(found)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw RuleViolation.at(field, "catalogue.hint.unknown-gap", unknown);
                });
    }

    static String fill(String text, Map<Gap, String> words) {
        String filled = text;
        for (Map.Entry<Gap, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey().written(), word.getValue());
        }
        return filled;
    }
}
