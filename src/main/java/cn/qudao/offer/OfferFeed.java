package cn.qudao.offer;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes offers by the same rules as those that are typed in, in the caller's transaction: for work of the system. */
public interface OfferFeed {

    record NewPackage(String code, Bilingual name, List<String> products, Money monthly, LocalDate since) {}

    record NewPromotion(
            Bilingual title,
            PromotionKind kind,
            String subject,
            Set<String> channelTypes,
            Set<String> segments,
            @Nullable Money amount,
            @Nullable Integer months,
            @Nullable String gift,
            LocalDate since,
            LocalDate until) {}

    /**
     * @param product its code
     * @param agreed false to leave it to somebody to approve
     */
    record NewGroup(
            String code,
            String customer,
            String product,
            Money monthly,
            LocalDate since,
            LocalDate until,
            int most,
            List<SubscriberNumber> numbers,
            boolean agreed) {}

    /** Group-buy offers with those who may use them. */
    void groups(List<NewGroup> groups);

    void write(List<NewPackage> packages, List<NewPromotion> promotions);
}
