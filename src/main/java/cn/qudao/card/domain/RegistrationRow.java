package cn.qudao.card.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitRow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registration as R12 shows it.
 *
 * @param outlet null where the post does not see it, as a clerk's
 * @param subscriber masked
 */
public record RegistrationRow(
        Instant at,
        String serial,
        CardKind kind,
        @Nullable UnitRow outlet,
        @Nullable String clerk,
        String subscriber,
        ProductId product,
        ActivationState state,
        @Nullable Saying reason,
        @Nullable LocalDate freeUntil) {}
