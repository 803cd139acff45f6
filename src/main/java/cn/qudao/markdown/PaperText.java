package cn.qudao.markdown;

import cn.qudao.attachment.AttachmentRow;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Draws the tree of a text block by block. */
final class PaperText {

    private static final Set<String> BLOCKS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "pre", "blockquote", "hr", "div");
    private static final float SIZE = 10.5f;
    private static final float[] HEADINGS = {16, 14.5f, 12.5f, 11.5f, 11, SIZE};
    /** Leave the next lines room below a heading. */
    private static final float HEADING_ROOM = 72;

    private static final float LINE = 1.6f;
    private static final float GAP = 7;
    private static final float STEP = 20;
    private static final float PADDING = 5;
    private static final float BAR = 2;
    private static final float THIN = 0.5f;
    private static final float CODE = 9;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;
    /** So many points a pixel, where there is room. */
    private static final float PIXEL = 0.75f;

    private static final float HIGHEST = 560;
    private static final float SLANT = 12;
    private static final Color SHADE = new Color(0xF0F3F7);
    private static final Color FRAME = new Color(0xC5CFD9);

    private final String portal;
    private final PaperPictures pictures;
    private final Document sheets;
    private final PdfWriter writer;

    PaperText(String portal, PaperPictures pictures, Document sheets, PdfWriter writer) {
        this.portal = portal;
        this.pictures = pictures;
        this.sheets = sheets;
        this.writer = writer;
    }

    /** How words look. */
    private record Look(float size, boolean bold, boolean slanted, boolean code, String link) {

        static final Look PLAIN = new Look(SIZE, false, false, false, "");

        Look ofSize(float points) {
            return new Look(points, bold, slanted, code, link);
        }

        Look strong() {
            return new Look(size, true, slanted, code, link);
        }

        Look em() {
            return new Look(size, bold, true, code, link);
        }

        Look inCode() {
            return new Look(size, bold, slanted, true, link);
        }

        Look linked(String to) {
            return new Look(size, bold, slanted, code, to);
        }
    }

    @FunctionalInterface
    private interface Sink {

        void add(com.lowagie.text.Element element);
    }

    /**
     * Where blocks go.
     *
     * @param width that they have
     * @param indent from its left edge
     */
    private record Place(Sink to, float width, float indent, float gap, int alignment, Look look) {

        Place indented() {
            return new Place(to, width, indent + STEP, gap, alignment, look);
        }

        Place closer() {
            return new Place(to, width, indent, 2, alignment, look);
        }
    }

    void draw(org.jsoup.nodes.Document text) {
        blocks(
                text.body(),
                new Place(
                        sheets::add,
                        sheets.right() - sheets.left(),
                        0,
                        GAP,
                        com.lowagie.text.Element.ALIGN_LEFT,
                        Look.PLAIN),
                "");
    }

    /** @param marker stands before the first line, as that of an item of a list */
    private void blocks(Element in, Place place, String marker) {
        String before = marker;
        Paragraph line = line(place, before);
        for (Node child : in.childNodes()) {
            if (child instanceof Element block && BLOCKS.contains(block.tagName())) {
                block(block, place, end(line, place, before) ? "" : before);
                before = "";
                line = line(place, before);
            } else {
                inline(child, place, place.look, line);
            }
        }
        end(line, place, before);
    }

    private static Paragraph line(Place place, String marker) {
        Paragraph line = PaperFonts.paragraph(place.look.size * LINE);
        line.setIndentationLeft(place.indent);
        line.setSpacingAfter(place.gap);
        line.setAlignment(place.alignment);
        if (!marker.isEmpty()) {
            Chunk sign = new Chunk(marker, PaperFonts.of(place.look.size, false, PaperFonts.INK));
            line.setFirstLineIndent(-sign.getWidthPoint());
            line.add(sign);
        }
        return line;
    }

    /** @return whether there was something to say in it */
    private static boolean end(Paragraph line, Place place, String marker) {
        boolean said = line.size() > (marker.isEmpty() ? 0 : 1);
        if (said) {
            place.to.add(line);
        }
        return said;
    }

    private void block(Element block, Place place, String marker) {
        switch (block.tagName()) {
            case "p" -> blocks(block, place, marker);
            case "ul", "ol" -> list(block, place);
            case "pre" -> boxed(code(block), place);
            case "blockquote" -> boxed(quote(block, place), place);
            case "hr" -> rule(place);
            case "div" -> block.select("> table").forEach(table -> table(table, place));
            default -> heading(block, place);
        }
    }

    private void heading(Element heading, Place place) {
        float size = HEADINGS[heading.tagName().charAt(1) - '1'];
        Look look = place.look.ofSize(size).strong();
        Paragraph line = line(new Place(place.to, place.width, place.indent, GAP - 2, place.alignment, look), "");
        line.setSpacingBefore(GAP);
        heading.childNodes().forEach(child -> inline(child, place, look, line));
        if (writer.getVerticalPosition(false) - sheets.bottom() < HEADING_ROOM) {
            sheets.newPage();
        }
        place.to.add(line);
    }

    private void list(Element list, Place place) {
        boolean numbered = list.tagName().equals("ol");
        int number = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        Place inner = place.indented();
        for (Element item : list.children()) {
            boolean close =
                    item.nextElementSibling() != null && item.select("> p").isEmpty();
            blocks(item, close ? inner.closer() : inner, numbered ? number + ".  " : "\u2022  ");
            number++;
        }
    }

    private PdfPCell code(Element block) {
        Paragraph lines = PaperFonts.paragraph(CODE * LINE);
        String text = block.wholeText().stripTrailing().replace("\t", "    ").replace("  ", "\u00A0\u00A0");
        lines.add(new Chunk(text, PaperFonts.of(CODE, false, PaperFonts.INK)).setSplitCharacter(ChineseBreaks.RULE));
        PdfPCell cell = cell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setBackgroundColor(SHADE);
        cell.addElement(lines);
        return cell;
    }

    private PdfPCell quote(Element block, Place place) {
        PdfPCell cell = cell();
        cell.setBorder(Rectangle.LEFT);
        cell.setBorderWidthLeft(BAR);
        cell.setPaddingLeft(2 * PADDING);
        float room = place.width - place.indent - 2 * PADDING;
        blocks(block, new Place(cell::addElement, room, 0, 2, place.alignment, place.look), "");
        return cell;
    }

    private static void boxed(PdfPCell cell, Place place) {
        PdfPTable box = new PdfPTable(1);
        box.addCell(cell);
        put(box, place);
    }

    private static void put(PdfPTable table, Place place) {
        table.setWidthPercentage(100 * (place.width - place.indent) / place.width);
        table.setHorizontalAlignment(com.lowagie.text.Element.ALIGN_RIGHT);
        table.setSpacingBefore(2);
        table.setSpacingAfter(GAP + 2);
        place.to.add(table);
    }

    private static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setPadding(PADDING);
        cell.setUseAscender(true);
        cell.setBorderWidth(THIN);
        cell.setBorderColor(FRAME);
        return cell;
    }

    private static void rule(Place place) {
        Paragraph line = PaperFonts.paragraph(SIZE);
        line.add(PaperFonts.drawn(
                new Chunk(new LineSeparator(THIN, 100, FRAME, com.lowagie.text.Element.ALIGN_CENTER, 0))));
        line.setSpacingAfter(GAP);
        place.to.add(line);
    }

    private void table(Element table, Place place) {
        List<Element> rows = table.select("tr");
        float[] widths = widths(rows);
        float all = 0;
        for (float width : widths) {
            all += width;
        }
        PdfPTable drawn = new PdfPTable(widths);
        int heads = table.select("> thead > tr").size();
        drawn.setHeaderRows(heads < rows.size() ? heads : 0);
        for (Element row : rows) {
            for (int i = 0; i < widths.length; i++) {
                float room = (place.width - place.indent) * widths[i] / all - 2 * PADDING;
                drawn.addCell(row.childrenSize() > i ? cell(row.child(i), room) : cell());
            }
        }
        put(drawn, place);
    }

    /** By the longest that stands in a column, within reason. */
    private static float[] widths(List<Element> rows) {
        float[] widths =
                new float[rows.stream().mapToInt(Element::childrenSize).max().orElse(1)];
        for (int i = 0; i < widths.length; i++) {
            int longest = NARROWEST;
            for (Element row : rows) {
                longest = row.childrenSize() > i
                        ? Math.max(longest, width(row.child(i).text()))
                        : longest;
            }
            widths[i] = Math.min(longest, WIDEST);
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePoints()
                .map(sign -> Character.isIdeographic(sign) || sign > ChineseBreaks.FULL_WIDTH ? 2 : 1)
                .sum();
    }

    private PdfPCell cell(Element from, float room) {
        boolean head = from.tagName().equals("th");
        PdfPCell cell = cell();
        cell.setBackgroundColor(head ? SHADE : Color.WHITE);
        int alignment = switch (from.attr("align")) {
            case "right" -> com.lowagie.text.Element.ALIGN_RIGHT;
            case "center" -> com.lowagie.text.Element.ALIGN_CENTER;
            default -> com.lowagie.text.Element.ALIGN_LEFT;
        };
        Look look = Look.PLAIN.ofSize(SIZE - 1);
        blocks(from, new Place(cell::addElement, room, 0, 0, alignment, head ? look.strong() : look), "");
        return cell;
    }

    private void inline(Node node, Place place, Look look, Paragraph line) {
        if (node instanceof TextNode text) {
            boolean fresh = line.isEmpty()
                    || line.getLast() instanceof Chunk last && last.getContent().equals("\n");
            String words = fresh ? text.text().stripLeading() : text.text();
            if (!words.isEmpty()) {
                line.add(chunk(words, look));
            }
        } else if (node instanceof Element element) {
            switch (element.tagName()) {
                case "br" -> line.add(chunk("\n", look));
                case "img" ->
                    picture(element, place)
                            .ifPresent(image -> line.add(PaperFonts.drawn(new Chunk(image, 0, 0, true))));
                default -> {
                    Look inner = inner(element, look);
                    element.childNodes().forEach(child -> inline(child, place, inner, line));
                }
            }
        }
    }

    private Look inner(Element element, Look look) {
        return switch (element.tagName()) {
            case "strong" -> look.strong();
            case "em" -> look.em();
            case "code" -> look.inCode();
            case "a" -> look.linked(target(element));
            default -> look;
        };
    }

    private String target(Element link) {
        if (link.attr("href").isEmpty()) {
            return "";
        }
        String address = link.absUrl("href");
        return address.startsWith(Markdown.HERE) ? portal + '/' + address.substring(Markdown.HERE.length()) : address;
    }

    private static Chunk chunk(String words, Look look) {
        Color ink = look.link.isEmpty() ? PaperFonts.INK : PaperFonts.LINK;
        Chunk chunk = new Chunk(words, PaperFonts.of(look.size, look.bold, ink)).setSplitCharacter(ChineseBreaks.RULE);
        if (look.slanted) {
            chunk.setSkew(0, SLANT);
        }
        if (look.code) {
            chunk.setBackground(SHADE);
        }
        if (!look.link.isEmpty()) {
            chunk.setAnchor(look.link);
        }
        return chunk;
    }

    private Optional<Image> picture(Element picture, Place place) {
        return pictures.find(picture.attr("src").substring(AttachmentRow.FOLDER.length()))
                .map(bytes -> {
                    try {
                        Image image = Image.getInstance(bytes);
                        float room = place.width - place.indent;
                        if (image.getWidth() * PIXEL > room || image.getHeight() * PIXEL > HIGHEST) {
                            image.scaleToFit(room, HIGHEST);
                        } else {
                            image.scalePercent(100 * PIXEL);
                        }
                        return image;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
