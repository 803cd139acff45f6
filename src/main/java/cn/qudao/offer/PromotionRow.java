package cn.qudao.offer;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is granted with a product or a package for a time.
 *
 * @param subject the code of the product or package
 * @param channelTypes empty for all, as the segments
 * @param until the first day without it
 */
public record PromotionRow(
        long id,
        Bilingual title,
        PromotionKind kind,
        String subject,
        boolean ofPackage,
        Set<String> channelTypes,
        Set<String> segments,
        @Nullable Money amount,
        @Nullable Integer months,
        @Nullable String gift,
        LocalDate since,
        LocalDate until,
        @Nullable String endReason) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }
}
