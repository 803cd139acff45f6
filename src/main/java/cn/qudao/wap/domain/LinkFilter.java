package cn.qudao.wap.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.wap.LinkState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which links are wanted; null asks for every state. */
public record LinkFilter(
        Place below, Period period, @Nullable LinkState state) {

    Instant from() {
        return start(period.from());
    }

    Instant until() {
        return start(period.to().plusDays(1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
