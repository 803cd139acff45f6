package cn.qudao.markdown;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;

/** The font of all paper of the portal, of which a file holds the signs that it needs. */
final class PaperFonts {

    static final Color INK = new Color(0x1B2733);
    static final Color SOFT = new Color(0x5B6B7B);
    static final Color LINK = new Color(0x0B5FC4);

    private static final float LINE = 10;
    private static final BaseFont REGULAR = load("Regular");
    private static final BaseFont BOLD = load("Bold");

    private PaperFonts() {}

    static Font of(float size, boolean bold, Color ink) {
        return new Font(bold ? BOLD : REGULAR, size, Font.NORMAL, ink);
    }

    /** What is drawn and not written, in a line of this font: no other is to come into the file. */
    static Chunk drawn(Chunk picture) {
        picture.setFont(of(LINE, false, INK));
        return picture;
    }

    /** With the space around it of this font too. */
    static Paragraph paragraph(float leading) {
        Paragraph paragraph = new Paragraph(leading);
        paragraph.setFont(of(LINE, false, INK));
        return paragraph;
    }

    private static BaseFont load(String weight) {
        try {
            return BaseFont.createFont(
                    "/reports/_shared/fonts/NotoSansSC-%s.ttf".formatted(weight),
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
