package cn.qudao.search.domain;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody typed, as words: whatever it is, it is no language of queries and never wrong.
 *
 * @param all a hit has all of them
 */
record Words(List<Word> all) {

    /**
     * @param typed in small letters
     * @param plain the same without marks
     */
    record Word(String typed, String plain) {

        /** Stretches of Chinese, and of anything else. */
        List<String> stretches() {
            return Words.stretches(plain);
        }

        boolean hasChinese() {
            return plain.codePoints().anyMatch(Words::isChinese);
        }
    }

    private static final int LONGEST = 100;
    private static final int MOST = 8;

    static Words of(String typed) {
        String begin = typed.strip();
        begin = begin.length() <= LONGEST ? begin : begin.substring(0, LONGEST);
        return new Words(Arrays.stream(begin.split("\\s+"))
                .map(word -> new Word(Spelt.small(word), Spelt.plain(word)))
                .filter(word -> !word.plain.isEmpty())
                .distinct()
                .limit(MOST)
                .toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    private static List<String> stretches(String word) {
        List<String> stretches = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            if (i > begin && isChinese(word.codePointAt(i)) != isChinese(word.codePointBefore(i))) {
                stretches.add(word.substring(begin, i));
                begin = i;
            }
        }
        stretches.add(word.substring(begin));
        return stretches;
    }

    private static boolean isChinese(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }
}
