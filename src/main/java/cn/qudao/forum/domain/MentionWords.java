package cn.qudao.forum.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What follows the signs {@code @} in a text. Chinese puts no blank behind a name, so each beginning of what follows may be one, and
 * the longest that is known is meant. What is quoted mentions nobody again.
 *
 * @param runs what follows each of them
 */
record MentionWords(List<String> runs) {

    private static final int MOST = 60;
    private static final int SHORTEST = 2;
    /** Not within an address of mail. */
    private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9._-])@([\\p{L}\\p{N}·._@-]{2,30})");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}·]{2,30}");

    static MentionWords of(String text) {
        String own = text.lines()
                .filter(line -> !line.stripLeading().startsWith(">"))
                .collect(Collectors.joining("\n"));
        return new MentionWords(MENTION.matcher(own)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** Whether a name can be told from what follows it. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** All that may be a name. */
    Set<String> candidates() {
        return runs.stream()
                .flatMap(run -> beginnings(run).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** For each of them the longest beginning that is known. */
    List<String> meant(Predicate<String> known) {
        return runs.stream()
                .flatMap(run -> beginnings(run).stream().filter(known).limit(1))
                .distinct()
                .toList();
    }

    /** The longest first. */
    private static List<String> beginnings(String run) {
        List<String> beginnings = new ArrayList<>();
        for (int length = run.length(); length >= SHORTEST; length--) {
            beginnings.add(run.substring(0, length));
        }
        return beginnings;
    }
}
