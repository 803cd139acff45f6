package cn.qudao.markdown;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line: the fewest lines that are gone or new. */
public final class Difference {

    /** Beyond so many lines between the first and the last that differ, all of them count as gone and new. */
    private static final int MOST = 2_000;

    private Difference() {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public record Line(Kind kind, String text) {}

    public static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        old.subList(0, head).forEach(line -> lines.add(new Line(Kind.SAME, line)));
        between(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), lines);
        old.subList(old.size() - tail, old.size()).forEach(line -> lines.add(new Line(Kind.SAME, line)));
        return lines;
    }

    private static void between(List<String> old, List<String> now, List<Line> lines) {
        int[][] common = old.size() > MOST || now.size() > MOST ? new int[0][] : common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            boolean both = i < old.size() && j < now.size() && common.length > 0;
            if (both && old.get(i).equals(now.get(j))) {
                lines.add(new Line(Kind.SAME, old.get(i)));
                i++;
                j++;
            } else if (i < old.size() && (!both || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.GONE, old.get(i)));
                i++;
            } else {
                lines.add(new Line(Kind.NEW, now.get(j)));
                j++;
            }
        }
    }

    /** How many lines the rests have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
