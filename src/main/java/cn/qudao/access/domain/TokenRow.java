package cn.qudao.access.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param expiresOn the last day */
public record TokenRow(
        long id,
        String name,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        boolean usable) {}
