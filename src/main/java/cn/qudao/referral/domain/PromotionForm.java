package cn.qudao.referral.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.referral.RewardKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator promises.
 *
 * @param amount yuan of call credit, or whole points
 * @param most rewards that one customer gets
 * @param until the first day without it
 */
public record PromotionForm(
        Bilingual title,
        @Nullable RewardKind kind,
        @Nullable BigDecimal amount,
        @Nullable Integer most,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    private static final int LENGTH = 60;
    private static final int FINEST_CREDIT = 2;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    private static final int MOST = 1_000;

    public PromotionForm {
        title = Texts.require("title", title, LENGTH);
        if (kind == null) {
            throw RuleViolation.at("kind", "org.text.missing");
        }
        if (amount == null || amount.signum() <= 0 || amount.compareTo(LARGEST) > 0) {
            throw RuleViolation.at("amount", "referral.promotion.amount", LARGEST);
        }
        if (amount.stripTrailingZeros().scale() > (kind == RewardKind.POINTS ? 0 : FINEST_CREDIT)) {
            throw RuleViolation.at("amount", "referral.promotion.fine." + kind);
        }
        if (most == null || most < 1 || most > MOST) {
            throw RuleViolation.at("most", "referral.promotion.most", MOST);
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        if (until == null || !until.isAfter(since)) {
            throw RuleViolation.at("until", "referral.promotion.until");
        }
    }

    RewardKind gives() {
        return Objects.requireNonNull(kind);
    }

    BigDecimal much() {
        return Objects.requireNonNull(amount);
    }

    int times() {
        return Objects.requireNonNull(most);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }

    LocalDate to() {
        return Objects.requireNonNull(until);
    }
}
