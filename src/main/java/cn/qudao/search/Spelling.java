package cn.qudao.search;

import java.util.List;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How a name is typed on a keyboard: in full and by initials. A character with several readings takes the first, which
 * is what people type for names too.
 */
public record Spelling(String name, String pinyin, String initials) {

    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();

    static {
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    public static Spelling of(String name) {
        StringBuilder pinyin = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        syllables(name).forEach(syllable -> {
            pinyin.append(syllable);
            initials.append(syllable.charAt(0));
        });
        return new Spelling(name, pinyin.toString(), initials.toString());
    }

    /** One for each character that is heard; a Latin letter or a digit is one too. Marks and blanks are left out. */
    public static List<String> syllables(String text) {
        return text.codePoints()
                .mapToObj(Spelling::syllable)
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    /** What a search by characters looks into. */
    public String searchName() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What a search by pinyin, initials or code looks into; plain Latin letters, which the database goes through faster. */
    public String searchKeys(String code) {
        return String.join(" ", pinyin, initials, code.toLowerCase(Locale.ROOT));
    }

    private static String syllable(int codePoint) {
        if (codePoint < 128) {
            return Character.isLetterOrDigit(codePoint)
                    ? Character.toString(codePoint).toLowerCase(Locale.ROOT)
                    : "";
        }
        if (!Character.isBmpCodePoint(codePoint)) {
            return "";
        }
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) codePoint, FORMAT);
            return readings == null || readings.length == 0 ? "" : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }
}
