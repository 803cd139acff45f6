package cn.qudao.card.domain;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardState;
import cn.qudao.catalogue.ProductId;
import cn.qudao.org.UnitRow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card as R6 shows it.
 *
 * @param outlet that it was issued to; null in the store, and where the post does not see it
 * @param subscriber masked
 * @param freeUntil the last day that costs nothing
 */
public record CardRow(
        long number,
        CardKind kind,
        ProductId product,
        CardState state,
        @Nullable UnitRow outlet,
        LocalDate validUntil,
        @Nullable Instant issuedAt,
        @Nullable Instant soldAt,
        @Nullable String subscriber,
        @Nullable Instant activatedAt,
        @Nullable LocalDate freeUntil,
        @Nullable AfterFree afterFree) {

    public String serial() {
        return Serial.text(number);
    }

    public long batch() {
        return Serial.batch(number);
    }
}
