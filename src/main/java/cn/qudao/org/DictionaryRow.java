package cn.qudao.org;

import java.util.Locale;

/**
 * One word of a dictionary.
 *
 * @param code what rows, files and addresses hold; never changes
 * @param position where it stands in lists, from 1
 * @param active whether new data may use it
 */
public record DictionaryRow(
        Dictionary dictionary, String code, String nameZh, String nameEn, int position, boolean active) {

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
