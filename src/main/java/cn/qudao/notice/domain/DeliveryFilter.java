package cn.qudao.notice.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.notice.NoticeChannel;
import org.jspecify.annotations.Nullable;

/** Which deliveries are wanted; null for any. */
public record DeliveryFilter(
        Place place,
        Period period,
        @Nullable NoticeChannel channel,
        @Nullable DeliveryState state) {

    /** Ids are made in the order of time, so that a period is a part of the key. */
    long first() {
        return Ids.from(period.from().atStartOfDay(Clocks.BUSINESS_ZONE).toInstant());
    }

    long end() {
        return Ids.from(
                period.to().plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant());
    }
}
