package cn.qudao.activation.domain;

import cn.qudao.activation.BatchId;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch as lists show it.
 *
 * @param badLines that hold no number, or one that stands further up already
 * @param askedAt when the last of its lines had been asked for; null as long as some wait
 */
public record BatchRow(
        BatchId id,
        Place place,
        ProductId product,
        String fileName,
        int totalLines,
        int badLines,
        Instant submittedAt,
        @Nullable Instant askedAt) {}
