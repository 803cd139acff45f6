package cn.qudao.catalogue;

import cn.qudao.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A product as lists and pickers show it: as it was approved last.
 *
 * @param classCode A, B, C, X or Y (rows 54–59), or what an administrator added
 * @param category in the mall (row 66), a code of {@link cn.qudao.org.Dictionary#MALL_CATEGORY}; null where it is in none
 * @param onShelfSince null where nobody has approved it yet
 * @param onShelfUntil the first day on which it may no longer be recommended
 */
public record ProductRow(
        ProductId id,
        String code,
        String nameZh,
        String nameEn,
        String classCode,
        @Nullable String category,
        Money monthlyPrice,
        @Nullable LocalDate onShelfSince,
        @Nullable LocalDate onShelfUntil) {

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? nameEn : nameZh;
    }

    public boolean isOnShelf(LocalDate day) {
        return onShelfSince != null
                && !day.isBefore(onShelfSince)
                && (onShelfUntil == null || day.isBefore(onShelfUntil));
    }
}
