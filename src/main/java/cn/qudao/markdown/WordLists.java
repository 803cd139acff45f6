package cn.qudao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in its lists an item stands: how far it is moved in, and its number. */
final class WordLists {

    private static final int DEEPEST = 8;

    /** How wide the marks are of those that the next one may be within. */
    private final List<Integer> widths = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private String list = "";
    private boolean second;

    /** What is behind it is another list. */
    void end() {
        widths.clear();
        list = "";
    }

    /** @param text may have several lines */
    String item(String of, int at, boolean numbered, String text) {
        int level = Math.min(Math.min(at, DEEPEST), widths.size());
        widths.subList(level, widths.size()).clear();
        if (level == 0) {
            // Two lists with the same marks would be one.
            second = !list.isEmpty() && !list.equals(of) != second;
            list = of;
        }
        for (int deeper = at + 1; deeper <= DEEPEST; deeper++) {
            numbers.remove(of + '/' + deeper);
        }
        String mark = numbered
                ? numbers.merge(of + '/' + at, 1, Integer::sum) + (second ? ") " : ". ")
                : second ? "* " : "- ";
        String indent = " ".repeat(widths.stream().mapToInt(Integer::intValue).sum());
        widths.add(mark.length());
        return indent + mark + text.replace("\n", "\n" + indent + " ".repeat(mark.length()));
    }
}
