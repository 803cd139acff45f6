package cn.qudao.catalogue;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A script to say, with gaps in braces. */
public record Script(Bilingual text) {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    /** What a gap is filled with; named in the bundles as {@code catalogue.gap.<NAME>}. */
    public enum Gap {
        /** The customer's number, as the clerk may see it. */
        NUMBER,
        PRODUCT,
        /** Yuan a month. */
        PRICE,
        OUTLET,
        CLERK;

        /** As it stands in a script. */
        public String written() {
            return '{' + name().toLowerCase(Locale.ROOT) + '}';
        }
    }

    /** As it is said; a gap that nothing is known for stays empty. */
    public String say(Locale locale, Map<Gap, String> words) {
        String said = text.in(locale);
        for (Gap gap : Gap.values()) {
            said = said.replace(gap.written(), words.getOrDefault(gap, ""));
        }
        return said;
    }

    /** Refuses, at the field of a form, a gap that is none. */
    public static void requireKnownGaps(String field, String text) {
        GAP.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(written -> Arrays.stream(Gap.values())
                        .noneMatch(gap -> gap.written().equals(written)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw RuleViolation.at(field, "catalogue.hint.unknown-gap", unknown);
                });
    }
}
