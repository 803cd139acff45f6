package cn.qudao.referral.domain;

import cn.qudao.referral.RewardKind;
import java.math.BigDecimal;
import java.time.Instant;

/** What was earned when. */
public record RewardRow(RewardKind kind, BigDecimal amount, Instant earnedAt) {}
