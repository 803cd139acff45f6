package cn.qudao.forum.domain;

import java.util.List;

/**
 * What a post says.
 *
 * @param title of the topic, where the post begins it; else empty
 * @param words the sensitive ones in it, with blanks between
 */
record Wording(String title, String text, String words) {

    private static final int WORDS_LENGTH = 200;

    static Wording of(String title, String text, List<String> found) {
        String words = String.join(" ", found);
        return new Wording(title, text, words.length() > WORDS_LENGTH ? words.substring(0, WORDS_LENGTH) : words);
    }

    /** Compared line by line. */
    String all() {
        return title.isEmpty() ? text : title + "\n\n" + text;
    }

    boolean saysTheSameAs(Wording other) {
        return title.equals(other.title) && text.equals(other.text);
    }
}
