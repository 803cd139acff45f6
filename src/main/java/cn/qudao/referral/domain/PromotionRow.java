package cn.qudao.referral.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.referral.RewardKind;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is given for a friend.
 *
 * @param most rewards that one customer gets
 * @param until the first day without it
 */
public record PromotionRow(
        long id, Bilingual title, RewardKind kind, BigDecimal amount, int most, LocalDate since, LocalDate until) {}
