package cn.qudao.card.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Saying;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees of a claim.
 *
 * @param left how many codes may still be tried
 * @param wrong whether the last was wrong
 * @param result of the activation; null before it has begun
 * @param freeUntil the last day that costs nothing
 */
public record ClaimSight(
        ClaimState state,
        int left,
        boolean wrong,
        ProductRow product,
        @Nullable ActivationState result,
        @Nullable Saying reason,
        @Nullable LocalDate freeUntil) {}
