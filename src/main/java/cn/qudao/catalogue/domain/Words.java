package cn.qudao.catalogue.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;

/** What is entered in words, in one language or both. */
final class Words {

    private Words() {}

    /** Both languages, at the fields {@code <field>Zh} and {@code <field>En}. */
    static Bilingual require(String field, Bilingual words, int longest) {
        return new Bilingual(require(field + "Zh", words.zh(), longest), require(field + "En", words.en(), longest));
    }

    static String require(String field, String words, int longest) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw RuleViolation.at(field, "org.text.missing");
        }
        return atMost(field, stripped, longest);
    }

    static String atMost(String field, String words, int longest) {
        String stripped = words.strip();
        if (stripped.length() > longest) {
            throw RuleViolation.at(field, "org.text.long", longest);
        }
        return stripped;
    }
}
