package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the price history.
 *
 * @param monthly null where it ends what was particular
 */
public record PriceRow(
        long id,
        ProductId product,
        @Nullable String channelType,
        @Nullable String segment,
        @Nullable Money monthly,
        LocalDate since,
        String reason,
        Instant recordedAt,
        @Nullable String recordedBy) {}
