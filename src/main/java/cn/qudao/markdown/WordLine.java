package cn.qudao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a paragraph says, stretch by stretch: Word cuts them anywhere, so what looks the same is put together. */
final class WordLine {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=#?\\w+;)");
    /** What would begin something else than a paragraph. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^(?:[#+\\-=~]|\\d{1,9}(?=[.)]))");

    private final List<Stretch> stretches = new ArrayList<>();

    private record Look(boolean bold, boolean italic, String link) {}

    /** @param raw is Markdown already */
    private record Stretch(Look look, boolean raw, StringBuilder text) {}

    void add(String text, boolean bold, boolean italic, String link) {
        add(new Look(bold, italic, link), false, text);
    }

    /** A picture. */
    void addRaw(String markdown, String link) {
        add(new Look(false, false, link), true, markdown);
    }

    private void add(Look look, boolean raw, String text) {
        if (!stretches.isEmpty() && stretches.getLast().look.equals(look) && stretches.getLast().raw == raw) {
            stretches.getLast().text.append(text);
        } else {
            stretches.add(new Stretch(look, raw, new StringBuilder(text)));
        }
    }

    /** Without any looks. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        stretches.stream().filter(each -> !each.raw).forEach(each -> plain.append(each.text));
        return plain.toString().replaceAll("\\s+", " ").strip();
    }

    /** In one line. */
    String markdown() {
        return lines().replace('\n', ' ');
    }

    /** In one line that is bold anyway. */
    String heading() {
        WordLine same = new WordLine();
        stretches.forEach(
                each -> same.add(new Look(false, each.look.italic, each.look.link), each.raw, each.text.toString()));
        return same.markdown();
    }

    /** With the breaks of lines that it has. */
    String lines() {
        StringBuilder all = new StringBuilder();
        String link = "";
        for (Stretch each : stretches) {
            if (!each.look.link.equals(link)) {
                close(all, link);
                link = each.look.link;
                all.append(link.isEmpty() ? "" : "[");
            }
            all.append(each.raw ? each.text : marked(each));
        }
        close(all, link);
        String lines = all.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return BEGINNING
                .matcher(lines)
                .replaceAll(found ->
                        Character.isDigit(found.group().charAt(0)) ? found.group() + "\\\\" : "\\\\" + found.group());
    }

    private static void close(StringBuilder all, String link) {
        if (!link.isEmpty()) {
            all.append("](").append(link).append(')');
        }
    }

    /** Signs stand beside letters: beside a comma or a blank they would be taken for what they are. */
    private static String marked(Stretch stretch) {
        String text = stretch.text.toString();
        String sign = (stretch.look.bold ? "**" : "") + (stretch.look.italic ? "*" : "");
        int begin = 0;
        int end = text.length();
        while (begin < end && !Character.isLetterOrDigit(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (end > begin && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (sign.isEmpty() || begin == end) {
            return escaped(text);
        }
        return escaped(text.substring(0, begin))
                + sign
                + escaped(text.substring(begin, end))
                + new StringBuilder(sign).reverse()
                + escaped(text.substring(end));
    }

    private static String escaped(String text) {
        return SIGNS.matcher(text).replaceAll("\\\\$0");
    }
}
