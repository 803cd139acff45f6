package cn.qudao.sms.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import java.time.Instant;

/** Which messages are wanted. */
public record MessageFilter(Place place, Period period) {

    Instant from() {
        return period.from().atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }

    Instant until() {
        return period.to().plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
