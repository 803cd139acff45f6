package cn.qudao.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what the active post may see, by characters, pinyin, initials, numbers and words of the text. */
public interface Search {

    /** Whether there is an index to look into yet. */
    boolean isReady();

    /** The kinds of what may be found, in their order. */
    List<FoundKind> kinds();

    /** A few of each kind, for while somebody types. */
    Answer suggest(String words, Locale language);

    /** The best first. */
    Answer find(Question question, Locale language);

    /**
     * @param kinds codes; empty for all
     * @param skip so many stand on the pages before
     */
    record Question(String words, Set<String> kinds, int skip, int size) {}

    /**
     * @param ready whether there is an index to look into yet
     * @param counts how many there are of each kind that has any, whatever kinds are asked for
     * @param more whether there are more behind these
     */
    record Answer(boolean ready, List<Hit> hits, List<KindCount> counts, boolean more) {

        public static Answer nothing(boolean ready) {
            return new Answer(ready, List.of(), List.of(), false);
        }
    }

    record KindCount(FoundKind kind, int count) {}

    /**
     * @param text a part of its text in which the words stand; empty where they stand in its title
     * @param context with the numbers marked that were looked for
     */
    record Hit(FoundKind kind, List<Piece> title, List<Piece> text, List<Piece> context, String address) {

        public String name() {
            return Piece.plain(title);
        }
    }

    /** A stretch of a text, and whether it is what was looked for. */
    record Piece(String text, boolean found) {

        static String plain(List<Piece> pieces) {
            return pieces.stream().map(Piece::text).reduce("", String::concat);
        }
    }
}
