package cn.qudao.markdown;

import cn.qudao.markdown.MarkdownPaper.Frame;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;

/** What stands at the bottom of each page. How many pages there are is known at the end, and put in then. */
final class PaperFoot extends PdfPageEventHelper {

    private static final Font FONT = PaperFonts.of(8, false, PaperFonts.SOFT);
    private static final float BELOW = 24;
    private static final float NUMBERS_WIDTH = 130;
    private static final float NUMBERS_HEIGHT = 14;
    private static final float BASE_LINE = 4;

    private final Frame frame;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    PaperFoot(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document sheets) {
        PdfContentByte canvas = writer.getDirectContent();
        float y = sheets.bottom() - BELOW;
        float room = sheets.right() - sheets.left() - NUMBERS_WIDTH;
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_LEFT, new Phrase(fitting(frame.foot(), room), FONT), sheets.left(), y, 0);
        PdfTemplate number = canvas.createTemplate(NUMBERS_WIDTH, NUMBERS_HEIGHT);
        canvas.addTemplate(number, sheets.right() - NUMBERS_WIDTH, y - BASE_LINE);
        numbers.add(number);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document sheets) {
        for (int i = 0; i < numbers.size(); i++) {
            Phrase text = new Phrase(frame.pages().of(i + 1, numbers.size()), FONT);
            ColumnText.showTextAligned(numbers.get(i), Element.ALIGN_RIGHT, text, NUMBERS_WIDTH, BASE_LINE, 0);
        }
    }

    private static String fitting(String text, float room) {
        String shown = text;
        while (width(shown) > room) {
            shown = shown.substring(0, shown.length() - 2) + '\u2026';
        }
        return shown;
    }

    private static float width(String text) {
        return FONT.getBaseFont().getWidthPoint(text, FONT.getSize());
    }
}
