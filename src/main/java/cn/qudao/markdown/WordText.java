package cn.qudao.markdown;

import cn.qudao.markdown.WordDocument.Left;
import cn.qudao.markdown.WordDocument.Picture;
import cn.qudao.markdown.WordParts.Relation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through a document from its beginning to its end, once. */
final class WordText {

    /** No text holds one of its own: XML has none. */
    private static final char MARK = '\0';

    private final WordParts parts;
    private final WordStyles styles;
    private final Map<String, Relation> relations;
    private final XMLStreamReader xml;

    private final StringBuilder text = new StringBuilder();
    private final Set<Picture> pictures = new LinkedHashSet<>();
    private final Map<Left, Integer> left = new EnumMap<>(Left.class);
    private final WordLists lists = new WordLists();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private String title = "";
    private boolean afterItem;
    private Paragraph paragraph = new Paragraph();

    private static final class Paragraph {

        private final WordLine line = new WordLine();
        private String style = "";
        private String list = "";
        private int level = -1;
        private int heading = -1;
        private boolean bold;
        private boolean italic;
        private boolean hidden;
        private boolean ofText;
        private String link = "";
    }

    WordText(WordParts parts, WordStyles styles) throws IOException, XMLStreamException {
        this.parts = parts;
        this.styles = styles;
        this.relations = parts.relations();
        this.xml = parts.open("document.xml");
    }

    WordDocument read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (paragraph.ofText) {
                        say(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return new WordDocument(title, text.toString().strip(), pictures, left);
    }

    private void begin(String name) throws XMLStreamException {
        switch (name) {
            case "p" -> paragraph = new Paragraph();
            case "pPr" -> readParagraph();
            case "r" -> {
                paragraph.bold = false;
                paragraph.italic = false;
                paragraph.hidden = false;
            }
            case "rPr" -> readLook();
            case "t" -> paragraph.ofText = true;
            case "tab" -> say(" ");
            case "br", "cr" -> {
                if (!WordParts.attribute(xml, "type").equals("page")) {
                    say("\n");
                }
            }
            case "noBreakHyphen" -> say("-");
            case "hyperlink" -> paragraph.link = link();
            case "drawing", "pict", "object" -> readDrawing();
            case "oMath" -> leave(Left.FORMULA);
            case "footnoteReference", "endnoteReference" -> leave(Left.FOOTNOTE);
            // What was taken out, what stands there for older programs, and what belongs to the paper.
            case "del", "moveFrom", "Fallback", "sectPr" -> skip();
            case "tbl" -> beginTable();
            case "tr" -> ofTable().row();
            case "tc" -> ofTable().cell();
            case "gridSpan" -> ofTable().span(WordParts.number(xml));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> paragraph.ofText = false;
            case "hyperlink" -> paragraph.link = "";
            case "p" -> endParagraph();
            case "tc" -> ofTable().endCell();
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void say(String words) {
        if (!paragraph.hidden) {
            paragraph.line.add(words, paragraph.bold, paragraph.italic, paragraph.link);
        }
    }

    private void leave(Left what) throws XMLStreamException {
        left.merge(what, 1, Integer::sum);
        skip();
    }

    /** To the end of what has begun. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void readParagraph() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "pStyle" -> paragraph.style = WordParts.attribute(xml, "val");
                    case "numId" -> paragraph.list = WordParts.attribute(xml, "val");
                    case "ilvl" -> paragraph.level = WordParts.number(xml);
                    case "outlineLvl" -> paragraph.heading = WordStyles.heading(xml);
                    case "pPrChange", "sectPr", "rPr" -> {
                        skip();
                        depth--;
                    }
                    default -> {}
                }
            }
        }
    }

    private void readLook() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "b" -> paragraph.bold = WordParts.isOn(xml);
                    case "i" -> paragraph.italic = WordParts.isOn(xml);
                    case "vanish" -> paragraph.hidden = WordParts.isOn(xml);
                    case "rPrChange" -> {
                        skip();
                        depth--;
                    }
                    default -> {}
                }
            }
        }
    }

    /** Empty for what a page of the portal would not lead to. */
    private String link() {
        Relation relation = relations.get(WordParts.attribute(xml, "id"));
        if (relation == null
                || !relation.outside()
                || !relation.target().toLowerCase(Locale.ROOT).matches("(?:https?://|mailto:)[^\\p{Cc}]*")) {
            return "";
        }
        return relation.target()
                .strip()
                .replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C");
    }

    private void readDrawing() throws XMLStreamException {
        String alternative = "";
        boolean any = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "docPr" -> alternative = WordParts.attribute(xml, "descr");
                    case "blip" -> any |= picture(WordParts.attribute(xml, "embed"), alternative);
                    case "imagedata" -> any |= picture(WordParts.attribute(xml, "id"), alternative);
                    default -> {}
                }
            }
        }
        if (!any) {
            left.merge(Left.DRAWING, 1, Integer::sum);
        }
    }

    private boolean picture(String id, String alternative) {
        Relation relation = relations.get(id);
        String part = relation == null ? null : parts.picture(relation);
        if (part == null) {
            return false;
        }
        String mark = MARK + part + MARK;
        pictures.add(new Picture(mark, part));
        String words = alternative.replaceAll("[\\[\\]\\\\`*_<>!\\s]+", " ").strip();
        paragraph.line.addRaw("![" + words + "](" + mark + ")", paragraph.link);
        return true;
    }

    private void endParagraph() {
        Paragraph ended = paragraph;
        paragraph = new Paragraph();
        String style = ended.style;
        if (styles.isContents(style)) {
            return;
        }
        if (!tables.isEmpty()) {
            ofTable().paragraph(ended.line.markdown());
            return;
        }
        String said = ended.line.lines();
        if (said.isEmpty()) {
            return;
        }
        int heading = ended.heading >= 0 ? ended.heading : styles.heading(style);
        boolean isTitle = styles.isTitle(style);
        if (isTitle || heading > WordStyles.BODY) {
            addHeading(ended.line, isTitle ? 1 : heading);
            return;
        }
        String list = ended.list.isEmpty() ? styles.list(style) : ended.list;
        if (list.isEmpty() || list.equals("0")) {
            add(said, false);
        } else {
            int level = ended.level >= 0 ? ended.level : styles.level(style);
            add(lists.item(list, level, styles.isNumbered(list, level), said), true);
        }
    }

    private void addHeading(WordLine line, int level) {
        if (text.isEmpty() && title.isEmpty() && level == 1 && !line.plain().isEmpty()) {
            title = line.plain();
        } else {
            add("#".repeat(level) + ' ' + line.heading(), false);
        }
    }

    private void add(String block, boolean item) {
        if (!item) {
            lists.end();
        }
        if (!text.isEmpty()) {
            text.append(item && afterItem ? "\n" : "\n\n");
        }
        text.append(block);
        afterItem = item;
    }

    /** What stands in a table within a table is said in its cell. */
    private void beginTable() {
        if (!tables.isEmpty()) {
            left.merge(Left.TABLE, 1, Integer::sum);
        }
        tables.push(new WordTable());
    }

    private void endTable() {
        WordTable ended = tables.pop();
        if (!tables.isEmpty()) {
            ofTable().paragraph(ended.words());
        } else if (!ended.markdown().isEmpty()) {
            add(ended.markdown(), false);
        }
    }

    private WordTable ofTable() {
        WordTable table = tables.peek();
        if (table == null) {
            throw new IllegalStateException("A cell without a table");
        }
        return table;
    }
}
