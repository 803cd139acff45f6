package cn.qudao.customer;

import cn.qudao.catalogue.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a subscriber has, or had, a product.
 *
 * @param until the moment from which it is held no longer
 * @param source the system that it began in
 */
public record Holding(
        ProductId product, Instant since, @Nullable Instant until, String source) {

    public boolean isHeldAt(Instant moment) {
        return !moment.isBefore(since) && (until == null || moment.isBefore(until));
    }
}
