package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which phase on a product may be recommended, from a day on; null for none. */
public record ReleaseRow(
        long id,
        ProductId product,
        @Nullable Phase phase,
        LocalDate since,
        String reason,
        Instant recordedAt,
        @Nullable String recordedBy) {}
