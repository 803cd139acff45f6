package cn.qudao.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Bilingual;
import cn.qudao.referral.RewardKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be promised, and what stays of it once it has begun. */
class PromotionsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);
    private static final LocalDate END = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CREDIT, 0, 1, referral.promotion.amount",
                "CREDIT, -1, 1, referral.promotion.amount",
                "CREDIT, -, 1, referral.promotion.amount",
                "CREDIT, 1000000.01, 1, referral.promotion.amount",
                "CREDIT, 1.005, 1, referral.promotion.fine.CREDIT",
                "POINTS, 1.5, 1, referral.promotion.fine.POINTS",
                "POINTS, 10, 0, referral.promotion.most",
                "POINTS, 10, 1001, referral.promotion.most",
                "-, 10, 1, org.text.missing"
            })
    void whatCannotBePromised(@Nullable RewardKind kind, @Nullable BigDecimal amount, int most, String refused) {
        assertThatThrownBy(() -> form(kind, amount, most, FIRST, END)).hasMessage(refused);
    }

    @ParameterizedTest
    @CsvSource({"CREDIT, 0.01, 1", "CREDIT, 1000000, 1000", "POINTS, 1, 1", "POINTS, 100.0, 1"})
    void whatCanBePromised(RewardKind kind, BigDecimal amount, int most) {
        assertThatCode(() -> form(kind, amount, most, FIRST, END)).doesNotThrowAnyException();
    }

    @Test
    void itEndsAfterItBegins() {
        assertThatThrownBy(() -> form(RewardKind.POINTS, BigDecimal.TEN, 1, FIRST, FIRST))
                .hasMessage("referral.promotion.until");
    }

    @Test
    void whatHasBegunKeepsWhatItPromises() {
        ReferralPromotion promotion = new ReferralPromotion(form(RewardKind.CREDIT, BigDecimal.TEN, 3, FIRST, END));
        assertThatThrownBy(() -> promotion.change(form(RewardKind.CREDIT, BigDecimal.ONE, 3, FIRST, END), FIRST))
                .hasMessage("referral.promotion.begun");
        assertThatThrownBy(() -> promotion.change(form(RewardKind.POINTS, BigDecimal.TEN, 3, FIRST, END), FIRST))
                .hasMessage("referral.promotion.begun");
        assertThatThrownBy(() -> promotion.change(form(RewardKind.CREDIT, BigDecimal.TEN, 2, FIRST, END), FIRST))
                .hasMessage("referral.promotion.begun");
        promotion.change(form(RewardKind.CREDIT, new BigDecimal("10.00"), 4, FIRST, END.plusDays(1)), FIRST);
        assertThat(promotion.row().most()).isEqualTo(4);
        assertThat(promotion.row().until()).isEqualTo(END.plusDays(1));
    }

    @Test
    void whatHasNotBegunMayBecomeAnything() {
        ReferralPromotion promotion = new ReferralPromotion(form(RewardKind.CREDIT, BigDecimal.TEN, 3, FIRST, END));
        promotion.change(form(RewardKind.POINTS, BigDecimal.ONE, 1, FIRST.plusDays(1), END), FIRST.minusDays(1));
        assertThat(promotion.row().kind()).isEqualTo(RewardKind.POINTS);
    }

    @Test
    void theDayOfTheEndIsAnothersFirst() {
        ReferralPromotion promotion = new ReferralPromotion(form(RewardKind.CREDIT, BigDecimal.TEN, 3, FIRST, END));
        assertThat(promotion.overlaps(form(RewardKind.CREDIT, BigDecimal.TEN, 3, END, END.plusDays(1))))
                .isFalse();
        assertThat(promotion.overlaps(form(RewardKind.CREDIT, BigDecimal.TEN, 3, FIRST.minusDays(1), FIRST)))
                .isFalse();
        assertThat(promotion.overlaps(form(RewardKind.CREDIT, BigDecimal.TEN, 3, END.minusDays(1), END.plusDays(1))))
                .isTrue();
    }

    private static PromotionForm form(
            @Nullable RewardKind kind, @Nullable BigDecimal amount, int most, LocalDate since, LocalDate until) {
        return new PromotionForm(new Bilingual("推荐有礼", "Friends"), kind, amount, most, since, until);
    }
}
