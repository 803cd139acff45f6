package cn.qudao.wap.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Saying;
import cn.qudao.wap.LinkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link as lists show it.
 *
 * @param phone masked
 * @param price that the customer was told
 * @param outlet its name; null for one that the post does not see
 */
public record LinkRow(
        Instant sentAt,
        String phone,
        ProductId product,
        Money price,
        LinkState state,
        @Nullable Saying reason,
        @Nullable String outlet,
        String clerk,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant finishedAt) {}
