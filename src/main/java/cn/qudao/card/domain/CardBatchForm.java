package cn.qudao.card.domain;

import cn.qudao.card.CardKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A batch to be opened.
 *
 * @param unit in whose store the cards lie at first
 * @param faceValue in yuan, what stands on a card (row 100)
 * @param freeMonths for so long the service costs nothing (row 102)
 * @param remindDays so many days before the free time ends the customer is told
 */
public record CardBatchForm(
        @Nullable UnitId unit,
        @Nullable CardKind kind,
        @Nullable ProductId product,
        int amount,
        @Nullable BigDecimal faceValue,
        int freeMonths,
        int remindDays,
        @Nullable LocalDate validUntil) {

    private static final int MOST_CARDS = 100_000;
    private static final int MOST_MONTHS = 12;
    static final int MOST_DAYS = 28;
    private static final int FINEST = 2;
    private static final BigDecimal MOST_VALUE = BigDecimal.valueOf(10_000);

    public CardBatchForm {
        require("unit", unit);
        require("kind", kind);
        require("product", product);
        require("validUntil", validUntil);
        requireBetween("amount", amount, 1, MOST_CARDS);
        if (faceValue == null
                || faceValue.signum() < 0
                || faceValue.compareTo(MOST_VALUE) > 0
                || faceValue.stripTrailingZeros().scale() > FINEST) {
            throw RuleViolation.at("faceValue", "card.batch.face-value.bad", MOST_VALUE);
        }
        requireBetween("freeMonths", freeMonths, 0, MOST_MONTHS);
        requireBetween("remindDays", remindDays, 0, MOST_DAYS);
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw RuleViolation.at(field, "org.text.missing");
        }
    }

    private static void requireBetween(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw RuleViolation.at(field, "card.amount", least, most);
        }
    }

    UnitId owner() {
        return Objects.requireNonNull(unit);
    }

    CardKind of() {
        return Objects.requireNonNull(kind);
    }

    ProductId about() {
        return Objects.requireNonNull(product);
    }

    Money worth() {
        return new Money(Objects.requireNonNull(faceValue));
    }

    LocalDate until() {
        return Objects.requireNonNull(validUntil);
    }
}
