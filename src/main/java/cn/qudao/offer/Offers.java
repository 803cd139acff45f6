package cn.qudao.offer;

import cn.qudao.catalogue.ProductId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a product is offered with, for everybody who sells. */
public interface Offers {

    /** The packages that a product is sold in on a day. */
    List<PackageRow> packagesWith(ProductId product, LocalDate day);

    /** Every package that is sold on a day, by code. */
    List<PackageRow> sold(LocalDate day);

    /** Every package that ever was, by code. */
    List<PackageRow> packages();

    /** What is granted with a package on a day. */
    List<PromotionRow> promotions(PackageRow offer, String channelType, @Nullable String segment, LocalDate day);

    /**
     * What is granted with a product by itself on a day.
     *
     * @param channelType a code of {@link cn.qudao.org.Dictionary#CHANNEL_TYPE}
     * @param segment a code of {@link cn.qudao.org.Dictionary#CUSTOMER_SEGMENT}; null where nobody knows it
     */
    List<PromotionRow> promotions(ProductId product, String channelType, @Nullable String segment, LocalDate day);
}
