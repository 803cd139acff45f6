package cn.qudao.forum.domain;

import cn.qudao.search.Spelling;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * A text as it is heard: full width, capitals, and blanks and marks in between make no difference, nor do characters that sound alike.
 *
 * @param text syllables with blanks between
 */
record Sounds(String text) {

    static Sounds of(String written) {
        return new Sounds(String.join(" ", Spelling.syllables(Normalizer.normalize(written, Form.NFKC))));
    }

    int count() {
        return text.isEmpty() ? 0 : text.split(" ").length;
    }

    /** From one syllable's beginning to another's end. */
    boolean holds(Sounds word) {
        return (' ' + text + ' ').contains(' ' + word.text + ' ');
    }
}
