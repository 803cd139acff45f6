package cn.qudao.offer;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Several products sold together.
 *
 * @param products by their codes, in the order given
 * @param until the first day on which it is no longer sold
 */
public record PackageRow(
        long id,
        String code,
        Bilingual name,
        List<String> products,
        Money monthly,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String endReason) {

    /** As it is counted among what is suggested: its id is no product's. */
    public ProductId subject() {
        return new ProductId(id);
    }

    public String name(Locale locale) {
        return name.in(locale);
    }

    public boolean isSold(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
