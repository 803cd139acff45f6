package cn.qudao.screening.domain;

import cn.qudao.screening.ListColour;
import cn.qudao.screening.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param subject the number masked, the outlet's name, the product's code
 * @param code the outlet's or the product's; null for a number
 * @param stands neither taken off nor run out
 */
public record ListingRow(
        long id,
        ListColour list,
        Subject.Kind kind,
        String subject,
        @Nullable String code,
        String reason,
        Instant since,
        @Nullable Instant until,
        String putBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        boolean stands) {}
