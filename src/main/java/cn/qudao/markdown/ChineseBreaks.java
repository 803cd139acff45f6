package cn.qudao.markdown;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a line may end: as always, but no line begins with a closing mark or ends with an opening one. */
final class ChineseBreaks extends DefaultSplitCharacter {

    static final SplitCharacter RULE = new ChineseBreaks();

    private static final String NEVER_FIRST =
            "\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F\uFF09\u3011\u300B\u3009\u300D\u300F"
                    + "\u201D\u2019\u2026\u2014\u00B7%\uFF05,.;:!?)]";
    private static final String NEVER_LAST = "\uFF08\u3010\u300A\u3008\u300C\u300E\u201C\u2018([";
    static final char FULL_WIDTH = '\uFF01';
    private static final char HALF_WIDTH = '\uFF60';

    private ChineseBreaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] signs, PdfChunk[] chunks) {
        char sign = signs[current];
        if (NEVER_LAST.indexOf(sign) >= 0 || current + 1 < end && NEVER_FIRST.indexOf(signs[current + 1]) >= 0) {
            return false;
        }
        return sign >= FULL_WIDTH && sign <= HALF_WIDTH || super.isSplitCharacter(start, current, end, signs, chunks);
    }
}
