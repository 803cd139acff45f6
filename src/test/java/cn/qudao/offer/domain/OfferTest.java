package cn.qudao.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.offer.PromotionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Bilingual NAME = new Bilingual("商务套装", "Business package");

    @Test
    void aPackageCostsLessThanItsProductsOneByOne() {
        assertRefused(() -> new OfferPackage(form("20", "A", "B"), Money.of("20")), "offer.package.dear");
        assertThat(new OfferPackage(form("19.99", "A", "B"), Money.of("20"))
                        .row()
                        .products())
                .containsExactly("A", "B");
        assertRefused(() -> form("5", "A"), "offer.package.size");
        assertRefused(() -> form("5", "A", "A"), "offer.package.size");
    }

    @Test
    void aPackageIsSoldFromItsFirstDayUntilTheDayOnWhichItEnds() {
        OfferPackage bundle = new OfferPackage(form("5", "A", "B"), Money.of("20"));
        assertThat(bundle.row().isSold(MAY.minusDays(1))).isFalse();
        assertThat(bundle.row().isSold(MAY)).isTrue();
        bundle.end(MAY.plusDays(3), "改版");
        assertThat(bundle.row().isSold(MAY.plusDays(2))).isTrue();
        assertThat(bundle.row().isSold(MAY.plusDays(3))).isFalse();
        assertRefused(() -> bundle.end(MAY.plusDays(9), "改版"), "offer.over");
    }

    @Test
    void aPromotionSaysWhatItsKindGrantsAndNothingElse() {
        assertRefused(() -> promotion(PromotionKind.FREE_MONTHS, null, null, null), "offer.promotion.months");
        assertRefused(() -> promotion(PromotionKind.FREE_MONTHS, null, 37, null), "offer.promotion.months");
        assertRefused(() -> promotion(PromotionKind.FREE_MONTHS, "1", 1, null), "offer.promotion.amount");
        assertRefused(() -> promotion(PromotionKind.DISCOUNT, "0", 1, null), "offer.promotion.amount");
        assertRefused(() -> promotion(PromotionKind.DISCOUNT, "1", null, null), "offer.promotion.months");
        assertRefused(() -> promotion(PromotionKind.GIFT, null, null, " "), "offer.promotion.gift");
        assertRefused(() -> promotion(PromotionKind.GIFT, null, 1, "雨伞"), "offer.promotion.months");
        assertThat(promotion(PromotionKind.DISCOUNT, "1", 36, null).row().months())
                .isEqualTo(36);
        assertThat(promotion(PromotionKind.GIFT, null, null, "雨伞").row().gift()).isEqualTo("雨伞");
    }

    @Test
    void aPromotionHoldsForWhomItIsMadeUntilTheDayWithoutIt() {
        Promotion promotion = promotion(PromotionKind.FREE_MONTHS, null, 1, null);
        assertThat(promotion.row().holds(MAY.plusDays(9))).isTrue();
        assertThat(promotion.row().holds(MAY.plusDays(10))).isFalse();
        assertThat(promotion.isFor("village", "community")).isTrue();
        assertThat(promotion.isFor("village", null))
                .as("nobody knows the segment")
                .isFalse();
        assertThat(promotion.isFor("roadside", "community")).isFalse();
        promotion.end(MAY.plusDays(2), "提前结束");
        assertThat(promotion.row().holds(MAY.plusDays(2))).isFalse();
        assertRefused(() -> promotion.end(MAY.plusDays(2), "再次"), "offer.over");
    }

    private static PackageForm form(String yuan, String... products) {
        return new PackageForm("BIZ", NAME, List.of(products), Money.of(yuan), MAY);
    }

    private static Promotion promotion(
            PromotionKind kind, @Nullable String yuan, @Nullable Integer months, @Nullable String gift) {
        return new Promotion(
                new PromotionForm(
                        NAME,
                        kind,
                        "GPRS",
                        Set.of("village"),
                        Set.of("community"),
                        yuan == null ? null : Money.of(yuan),
                        months,
                        gift,
                        MAY,
                        MAY.plusDays(10)),
                false);
    }

    private static void assertRefused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
