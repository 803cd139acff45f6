package cn.qudao.card.domain;

import cn.qudao.card.CardBatchId;
import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import cn.qudao.org.UnitRow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A batch as lists show it.
 *
 * @param faceValue null for batches that were opened before it was asked for
 */
public record CardBatchRow(
        CardBatchId id,
        long number,
        UnitRow unit,
        CardKind kind,
        ProductId product,
        int amount,
        @Nullable Money faceValue,
        int freeMonths,
        int remindDays,
        LocalDate validUntil,
        LocalDate openedOn,
        @Nullable String openedBy,
        @Nullable Instant takenAt,
        @Nullable String takenBy) {

    public String first() {
        return Serial.text(Serial.of(number, 1));
    }

    public String last() {
        return Serial.text(Serial.of(number, amount));
    }
}
