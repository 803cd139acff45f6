package cn.qudao.markdown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles and lists of a document mean. */
final class WordStyles {

    /** As many as Markdown has. */
    static final int DEEPEST = 6;
    /** Of text that is no heading. */
    static final int BODY = 0;

    private static final int LONGEST_CHAIN = 20;
    private static final String HEADING = "heading ";

    private final Map<String, Style> styles = new HashMap<>();
    /** What lists are made after, and of that by the level whether it counts. */
    private final Map<String, String> patterns = new HashMap<>();

    private final Map<String, Boolean> numbered = new HashMap<>();

    private WordStyles() {}

    static final class Style {

        private String name = "";
        private @Nullable String above;
        private @Nullable Integer heading;
        private @Nullable String list;
        private @Nullable Integer level;
    }

    static WordStyles read(WordParts parts) throws IOException, XMLStreamException {
        WordStyles read = new WordStyles();
        read.readStyles(parts.open("styles.xml"));
        read.readLists(parts.open("numbering.xml"));
        return read;
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        style = new Style();
                        styles.put(WordParts.attribute(xml, "styleId"), style);
                    }
                    case "name" -> style.name = WordParts.attribute(xml, "val").toLowerCase(Locale.ROOT);
                    case "basedOn" -> style.above = WordParts.attribute(xml, "val");
                    case "outlineLvl" -> style.heading = heading(xml);
                    case "numId" -> style.list = WordParts.attribute(xml, "val");
                    case "ilvl" -> style.level = WordParts.number(xml);
                    default -> {}
                }
            }
        }
    }

    /** Levels are counted from nought, and the tenth is none. */
    static int heading(XMLStreamReader xml) {
        int level = WordParts.number(xml);
        return level > 8 ? BODY : Math.min(level + 1, DEEPEST);
    }

    private void readLists(XMLStreamReader xml) throws XMLStreamException {
        String pattern = "";
        String list = "";
        String level = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> pattern = WordParts.attribute(xml, "abstractNumId");
                    case "lvl" -> level = WordParts.attribute(xml, "ilvl");
                    case "numFmt" -> numbered.put(pattern + '/' + level, isNumber(WordParts.attribute(xml, "val")));
                    case "num" -> list = WordParts.attribute(xml, "numId");
                    case "abstractNumId" -> patterns.put(list, WordParts.attribute(xml, "val"));
                    default -> {}
                }
            }
        }
    }

    private static boolean isNumber(String format) {
        return !format.equals("bullet") && !format.equals("none");
    }

    boolean isNumbered(String list, int level) {
        return numbered.getOrDefault(patterns.get(list) + '/' + level, false);
    }

    boolean isTitle(String style) {
        return name(style).equals("title");
    }

    /** A table of contents says what the headings say, with pages that there are none of. */
    boolean isContents(String style) {
        return name(style).matches("toc( \\d| heading)");
    }

    private String name(String style) {
        Style found = styles.get(style);
        return found == null ? "" : found.name;
    }

    /** {@link #BODY} for none. */
    int heading(String style) {
        for (Style each : chain(style)) {
            if (each.heading != null) {
                return each.heading;
            }
            if (each.name.matches(HEADING + "[1-9]")) {
                return Math.min(each.name.charAt(HEADING.length()) - '0', DEEPEST);
            }
        }
        return BODY;
    }

    /** Empty for none. */
    String list(String style) {
        for (Style each : chain(style)) {
            if (each.list != null) {
                return each.list;
            }
        }
        return "";
    }

    int level(String style) {
        for (Style each : chain(style)) {
            if (each.level != null) {
                return each.level;
            }
        }
        return 0;
    }

    /** With those that it is based on, the nearest first, and not for ever where they are a ring. */
    private List<Style> chain(String style) {
        List<Style> chain = new ArrayList<>();
        Style next = styles.get(style);
        while (next != null && chain.size() < LONGEST_CHAIN) {
            chain.add(next);
            next = next.above == null ? null : styles.get(next.above);
        }
        return chain;
    }
}
