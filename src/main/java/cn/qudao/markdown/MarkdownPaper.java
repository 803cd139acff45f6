package cn.qudao.markdown;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * What is written in Markdown, on sheets that can be handed out: the heads of tables stand on every page, and each page says which of
 * how many it is. It draws what a page of the portal would show, so what is not let onto that is not on paper either.
 */
public final class MarkdownPaper {

    private static final float SIDE = 56;
    private static final float TOP = 52;
    private static final float BOTTOM = 64;
    private static final float TITLE = 20;
    private static final float TITLE_LEADING = 28;
    private static final float FACT = 9;
    private static final float FACT_LEADING = 15;
    private static final float RULE = 0.75f;

    private MarkdownPaper() {}

    /**
     * What stands around the text.
     *
     * @param facts of it, line by line below the title
     * @param foot on each page
     * @param portal where links within the portal lead, without a slash at the end
     */
    public record Frame(String title, List<String> facts, String foot, Pages pages, Locale language, String portal) {}

    /** Says which page of how many it is. */
    @FunctionalInterface
    public interface Pages {

        String of(int page, int all);
    }

    /** Page by page, and leaves the stream open. */
    public static void write(Frame frame, String markdown, PaperPictures pictures, OutputStream out) {
        Document sheets = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(sheets, out);
        writer.setCloseStream(false);
        writer.setStrictImageSequence(true);
        writer.setPageEvent(new PaperFoot(frame));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        sheets.addTitle(frame.title());
        sheets.addCreator("Qudao");
        sheets.open();
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(frame.language().toLanguageTag()));
        head(frame, sheets);
        new PaperText(frame.portal(), pictures, sheets, writer).draw(Markdown.tree(markdown));
        sheets.close();
    }

    private static void head(Frame frame, Document sheets) {
        Paragraph title = PaperFonts.paragraph(TITLE_LEADING);
        title.add(broken(frame.title(), TITLE, true));
        title.setSpacingAfter(FACT);
        sheets.add(title);
        frame.facts().forEach(fact -> {
            Paragraph line = PaperFonts.paragraph(FACT_LEADING);
            line.add(broken(fact, FACT, false));
            sheets.add(line);
        });
        Paragraph rule = PaperFonts.paragraph(FACT);
        rule.add(PaperFonts.drawn(new Chunk(new LineSeparator(RULE, 100, PaperFonts.SOFT, Element.ALIGN_CENTER, 0))));
        rule.setSpacingAfter(FACT);
        sheets.add(rule);
    }

    private static Chunk broken(String text, float size, boolean title) {
        return new Chunk(text, PaperFonts.of(size, title, title ? PaperFonts.INK : PaperFonts.SOFT))
                .setSplitCharacter(ChineseBreaks.RULE);
    }
}
