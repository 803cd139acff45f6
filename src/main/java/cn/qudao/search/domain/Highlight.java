package cn.qudao.search.domain;

import cn.qudao.search.Search.Piece;
import cn.qudao.search.Spelling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Where the words stand that somebody looks for. */
final class Highlight {

    private static final int BEFORE = 24;
    private static final int SHOWN = 120;

    private final List<Words.Word> words;
    private final List<String> parts;

    /** @param parts what the words are made of, for texts in which they stand apart */
    Highlight(Words words, List<String> parts) {
        this.words = words.all();
        this.parts = parts;
    }

    /** In a name, also by how it is spelt. */
    List<Piece> name(String name) {
        Letters letters = Letters.of(name);
        BitSet found = new BitSet();
        for (Words.Word word : words) {
            if (!letters.mark(word.plain(), found) && !letters.markSpelt(word.plain(), found)) {
                word.stretches().stream()
                        .filter(stretch -> !letters.mark(stretch, found))
                        .forEach(stretch -> letters.markSpelt(stretch, found));
            }
        }
        return pieces(name, found, 0, name.length());
    }

    /** In what stands below a name: what is Chinese was not looked for there, but a number or code may have been. */
    List<Piece> numbers(String line) {
        Letters letters = Letters.of(line);
        BitSet found = new BitSet();
        words.stream().filter(word -> !word.hasChinese()).forEach(word -> letters.mark(word.plain(), found));
        return pieces(line, found, 0, line.length());
    }

    /** The part of a text in which they stand; empty where none does. */
    List<Piece> text(String text) {
        String flat = text.replaceAll("\\s+", " ");
        String small = flat.toLowerCase(Locale.ROOT);
        if (small.length() != flat.length()) {
            small = flat;
        }
        BitSet found = new BitSet();
        for (Words.Word word : words) {
            mark(small, word.typed(), found);
        }
        if (found.isEmpty()) {
            for (String part : parts) {
                mark(small, part, found);
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        int begin = whole(flat, Math.max(0, found.nextSetBit(0) - BEFORE));
        int end = whole(flat, Math.min(flat.length(), begin + SHOWN));
        List<Piece> pieces = new ArrayList<>();
        if (begin > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(flat, found, begin, end));
        if (end < flat.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    /** Never amid a character of two halves. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void mark(String text, String word, BitSet found) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            found.set(at, at + word.length());
        }
    }

    private static List<Piece> pieces(String text, BitSet found, int begin, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = begin;
        while (at < end) {
            boolean marked = found.get(at);
            int next = marked ? found.nextClearBit(at) : found.nextSetBit(at);
            int to = next < 0 || next > end ? end : next;
            pieces.add(new Piece(text.substring(at, to), marked));
            at = to;
        }
        return pieces;
    }

    /**
     * The letters and digits of a name.
     *
     * @param plain as they are looked for
     * @param from where each stands in the name, and behind the last the name's length
     */
    private record Letters(List<String> plain, List<String> sounds, List<Integer> from, List<Integer> to) {

        static Letters of(String name) {
            Letters letters = new Letters(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
                String plain = Spelt.plain(Character.toString(name.codePointAt(i)));
                if (!plain.isEmpty()) {
                    letters.plain.add(plain);
                    letters.sounds.add(String.join("", Spelling.syllables(plain)));
                    letters.from.add(i);
                    letters.to.add(i + Character.charCount(name.codePointAt(i)));
                }
            }
            return letters;
        }

        boolean mark(String word, BitSet found) {
            return mark(plain, word, found);
        }

        boolean markSpelt(String word, BitSet found) {
            return mark(sounds, word, found)
                    || mark(
                            sounds.stream()
                                    .map(sound -> sound.isEmpty() ? "" : sound.substring(0, 1))
                                    .toList(),
                            word,
                            found);
        }

        /** Wherever the word begins with what stands there, or all of it does. */
        private boolean mark(List<String> read, String word, BitSet found) {
            boolean any = false;
            for (int begin = 0; begin < read.size(); begin++) {
                if (read.get(begin).isEmpty()) {
                    continue;
                }
                StringBuilder far = new StringBuilder();
                int end = begin;
                while (end < read.size() && far.length() < word.length() && word.startsWith(far.toString())) {
                    far.append(read.get(end));
                    end++;
                }
                if (far.length() >= word.length() && far.toString().startsWith(word)) {
                    found.set(from.get(begin), to.get(end - 1));
                    any = true;
                }
            }
            return any;
        }
    }
}
