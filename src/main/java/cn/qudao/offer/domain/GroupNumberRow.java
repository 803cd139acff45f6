package cn.qudao.offer.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number on the list of an offer.
 *
 * @param record what has used it up is counted by; null while nothing has
 */
public record GroupNumberRow(
        long id,
        String masked,
        Instant addedAt,
        @Nullable String addedBy,
        @Nullable Instant takenAt,
        @Nullable Long record) {}
