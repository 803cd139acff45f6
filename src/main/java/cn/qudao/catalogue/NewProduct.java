package cn.qudao.catalogue;

import cn.qudao.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product to be added, on the shelf from the given day.
 *
 * @param category a code of {@link cn.qudao.org.Dictionary#MALL_CATEGORY}
 */
public record NewProduct(
        String code,
        String nameZh,
        String nameEn,
        String classCode,
        @Nullable String category,
        Money monthlyPrice,
        LocalDate onShelfSince) {

    /** One that stands in no category of the mall. */
    public NewProduct(
            String code, String nameZh, String nameEn, String classCode, Money monthlyPrice, LocalDate onShelfSince) {
        this(code, nameZh, nameEn, classCode, null, monthlyPrice, onShelfSince);
    }
}
