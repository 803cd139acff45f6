package cn.qudao.referral;

import cn.qudao.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Begins promotions by a program, in the caller's transaction: for work of the system. People do it on a page. */
public interface ReferralFeed {

    void promote(NewPromotion promotion);

    /**
     * @param most rewards that one customer gets
     * @param until the first day without it
     */
    record NewPromotion(
            Bilingual title, RewardKind kind, BigDecimal amount, int most, LocalDate since, LocalDate until) {}
}
