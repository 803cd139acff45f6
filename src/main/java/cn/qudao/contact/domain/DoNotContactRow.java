package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param subscriber masked
 * @param channel null for every channel
 * @param stands neither lifted nor run out
 */
public record DoNotContactRow(
        long id,
        String subscriber,
        @Nullable ContactChannel channel,
        String reason,
        Instant since,
        @Nullable Instant until,
        String putBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        @Nullable String liftReason,
        boolean stands) {}
