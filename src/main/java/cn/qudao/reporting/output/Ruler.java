package cn.qudao.reporting.output;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** How wide words are in the headings of the paper. */
final class Ruler {

    private static final String FAMILY = "Noto Sans SC";
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    /** A Chinese heading of so many signs is not divided. */
    private static final int SHORT = 4;

    private Ruler() {}

    /** The narrowest column, in points, in which a heading is broken between words only; in Chinese, into halves at most. */
    static double narrowest(String heading, float size) {
        Font font = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles(FAMILY, Font.BOLD, size, Locale.ROOT, true);
        return Arrays.stream(heading.split(" "))
                .mapToDouble(word -> font.getStringBounds(part(word), PAPER).getWidth())
                .max()
                .orElse(0);
    }

    private static String part(String word) {
        boolean divides =
                word.length() > SHORT && word.codePoints().anyMatch(Character::isIdeographic) && word.indexOf('（') < 0;
        return divides ? word.substring(0, (word.length() + 1) / 2) : word;
    }
}
