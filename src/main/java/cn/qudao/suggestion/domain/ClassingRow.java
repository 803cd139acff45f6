package cn.qudao.suggestion.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of which kind something is.
 *
 * @param kind a name of {@link cn.qudao.suggestion.ProductKind} or {@link cn.qudao.suggestion.CustomerKind}; null for none
 * @param decidedAt null where nobody ever said
 */
public record ClassingRow(
        String code,
        @Nullable String kind,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
