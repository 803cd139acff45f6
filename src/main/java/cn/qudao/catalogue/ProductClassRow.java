package cn.qudao.catalogue;

import java.util.Locale;

/** One of the product-by-channel classes (rows 54–59). */
public record ProductClassRow(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? nameEn : nameZh;
    }
}
