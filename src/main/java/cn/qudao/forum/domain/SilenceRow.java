package cn.qudao.forum.domain;

import cn.qudao.org.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may not write, and for how long.
 *
 * @param unit it holds on the boards there and below
 * @param endedAt before its time; null where it was not
 */
public record SilenceRow(
        long id,
        String name,
        UnitId unit,
        String reason,
        Instant since,
        Instant until,
        String moderator,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        boolean inForce) {}
