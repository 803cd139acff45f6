package cn.qudao.knowledge.domain;

import cn.qudao.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The tags of an article as they were typed: words without blanks, each once. */
final class Tags {

    private static final int MOST = 8;
    private static final int LENGTH = 20;
    private static final String BETWEEN = "[\\s\\p{Z},，、;；#]+";

    private Tags() {}

    /** Small and capital letters make no other tag. */
    static List<String> of(Collection<String> typed) {
        TreeMap<String, String> words = new TreeMap<>();
        for (String each : typed) {
            for (String word : each.split(BETWEEN)) {
                if (word.length() > LENGTH) {
                    throw RuleViolation.at("tags", "knowledge.tag.long", word, LENGTH);
                }
                if (!word.isEmpty()) {
                    words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
                }
            }
        }
        if (words.size() > MOST) {
            throw RuleViolation.at("tags", "knowledge.tag.many", MOST);
        }
        return new ArrayList<>(words.values());
    }
}
