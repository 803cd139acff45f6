package cn.qudao.kernel;

/** What a person entered in words: not empty, and no longer than there is room for. */
public final class Texts {

    private static final int REASON_LENGTH = 200;

    private Texts() {}

    /** Both languages, at the fields {@code <field>Zh} and {@code <field>En}. */
    public static Bilingual require(String field, Bilingual words, int longest) {
        return new Bilingual(require(field + "Zh", words.zh(), longest), require(field + "En", words.en(), longest));
    }

    public static String require(String field, String words, int longest) {
        String stripped = atMost(field, words, longest);
        if (stripped.isEmpty()) {
            throw RuleViolation.at(field, "org.text.missing");
        }
        return stripped;
    }

    public static String atMost(String field, String words, int longest) {
        String stripped = words.strip();
        if (stripped.length() > longest) {
            throw RuleViolation.at(field, "org.text.long", longest);
        }
        return stripped;
    }

    /** Why something was decided, at the field {@code reason}. */
    public static String reason(String words) {
        return require("reason", words, REASON_LENGTH);
    }
}
