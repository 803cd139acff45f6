package cn.qudao.offer.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.offer.PromotionKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion grants to whom.
 *
 * @param subject the code of a product or a package
 * @param amount yuan a month, of a discount
 * @param months how long, of free months and discounts
 * @param gift in words, of a gift
 * @param until the first day without it
 */
public record PromotionForm(
        Bilingual title,
        @Nullable PromotionKind kind,
        String subject,
        Set<String> channelTypes,
        Set<String> segments,
        @Nullable Money amount,
        @Nullable Integer months,
        @Nullable String gift,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    private static final int LENGTH = 60;
    private static final int LONGEST = 36;

    public PromotionForm {
        title = Texts.require("title", title, LENGTH);
        if (kind == null) {
            throw RuleViolation.at("kind", "org.text.missing");
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        if (until == null || !until.isAfter(since)) {
            throw RuleViolation.at("until", "offer.promotion.until");
        }
        if ((kind == PromotionKind.DISCOUNT) != (amount != null)
                || amount != null && amount.compareTo(Money.ZERO) <= 0) {
            throw RuleViolation.at("amount", "offer.promotion.amount");
        }
        if ((kind == PromotionKind.GIFT) == (months != null) || months != null && (months < 1 || months > LONGEST)) {
            throw RuleViolation.at("months", "offer.promotion.months", LONGEST);
        }
        gift = gift == null || gift.isBlank() ? null : Texts.require("gift", gift, LENGTH);
        if ((kind == PromotionKind.GIFT) != (gift != null)) {
            throw RuleViolation.at("gift", "offer.promotion.gift");
        }
    }

    PromotionKind grants() {
        return Objects.requireNonNull(kind);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }

    LocalDate to() {
        return Objects.requireNonNull(until);
    }
}
