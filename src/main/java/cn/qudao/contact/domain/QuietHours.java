package cn.qudao.contact.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When nobody is approached, every day; the hours may reach over midnight.
 *
 * @param from the first quiet minute
 * @param until the first minute that is quiet no longer
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        until = until.truncatedTo(ChronoUnit.MINUTES);
        if (from.equals(until)) {
            throw RuleViolation.at("quietUntil", "contact.policy.quiet-all-day");
        }
    }

    boolean contains(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, Clocks.BUSINESS_ZONE);
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    /** When the quiet that holds at the moment is over. */
    Instant endAfter(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE);
        ZonedDateTime end = day.atTime(until).atZone(Clocks.BUSINESS_ZONE);
        return (end.toInstant().isAfter(at) ? end : end.plusDays(1)).toInstant();
    }
}
