package cn.qudao.catalogue;

import cn.qudao.kernel.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a product costs (row 69). */
public interface Prices {

    /**
     * The monthly price as of a day: that for the channel type and the customer segment together, else for the channel type,
     * else for the segment, else the one for everybody.
     *
     * @param channelType a code of {@link cn.qudao.org.Dictionary#CHANNEL_TYPE}
     * @param segment a code of {@link cn.qudao.org.Dictionary#CUSTOMER_SEGMENT}
     * @return empty where the product had no price yet
     */
    Optional<Money> monthly(ProductId product, @Nullable String channelType, @Nullable String segment, LocalDate day);

    /** The same of every product that has a price, by one look into the list. */
    Map<ProductId, Money> monthly(@Nullable String channelType, @Nullable String segment, LocalDate day);
}
