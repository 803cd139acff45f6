package cn.qudao.search.domain;

import cn.qudao.search.Spelling;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a name is found by: all its ends, as characters, pinyin, initials and codes. A word that stands anywhere in it begins one of
 * them, so that an index of beginnings finds it.
 */
final class Spelt {

    /** No word that is looked for in names is longer. */
    static final int LONGEST = 40;

    /** So much of a title is spelt. */
    private static final int SPELT = 80;

    private Spelt() {}

    /** Full width as half, capitals as small letters, and nothing but letters and digits. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        small(text).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    static String small(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** All ends of a name. */
    static Set<String> ends(String name) {
        Set<String> ends = new HashSet<>(endsOf(plain(name)));
        List<String> syllables = syllables(name);
        for (int i = 0; i < syllables.size(); i++) {
            List<String> rest = syllables.subList(i, Math.min(syllables.size(), i + LONGEST));
            ends.add(cut(String.join("", rest)));
            ends.add(initials(rest));
        }
        ends.remove("");
        return ends;
    }

    /** All ends of a code. */
    static Set<String> endsOf(String plain) {
        Set<String> ends = new HashSet<>();
        for (int i = 0; i < Math.min(SPELT, plain.length()); i++) {
            ends.add(cut(plain.substring(i)));
        }
        return ends;
    }

    /** The whole name, in each way. */
    static Set<String> wholes(String name) {
        List<String> syllables = syllables(name);
        Set<String> wholes = new HashSet<>(Set.of(cut(plain(name))));
        wholes.add(cut(String.join("", syllables)));
        wholes.add(initials(syllables));
        wholes.remove("");
        return wholes;
    }

    static List<String> syllables(String name) {
        List<String> all = Spelling.syllables(small(name));
        return all.subList(0, Math.min(SPELT, all.size()));
    }

    private static String initials(List<String> syllables) {
        return cut(syllables.stream()
                .flatMap(syllable -> Stream.of(syllable.substring(0, 1)))
                .reduce("", String::concat));
    }

    private static String cut(String end) {
        return end.length() <= LONGEST ? end : end.substring(0, LONGEST);
    }
}
