package cn.qudao.kernel;

import java.util.Locale;

/** What data, and not a bundle, says in both languages. */
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
