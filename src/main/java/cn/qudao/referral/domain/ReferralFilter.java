package cn.qudao.referral.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.wap.LinkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendations are wanted; null asks for nothing.
 *
 * @param relation a code of {@link cn.qudao.org.Dictionary#REFERRAL_RELATION}
 */
public record ReferralFilter(
        Place below,
        Period period,
        @Nullable LinkState state,
        @Nullable String relation) {

    Instant from() {
        return period.from().atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }

    Instant until() {
        return period.to().plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
