package cn.qudao.notice.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.notice.NoticePace;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * At which hours of the day a person is told outside the portal.
 *
 * @param digest at which what is told once a day goes out
 * @param quietFrom from then until {@code quietUntil}, also over midnight, nothing goes out at once; null for no such time
 */
public record Hours(
        int digest, @Nullable Integer quietFrom, @Nullable Integer quietUntil) {

    public static final Hours AT_FIRST = new Hours(8, null, null);

    private static final int HOURS = 24;

    public Hours {
        check("digest", digest);
        if (quietFrom == null ^ quietUntil == null) {
            throw RuleViolation.at(quietFrom == null ? "quietFrom" : "quietUntil", "notice.quiet.half");
        }
        if (quietFrom != null && quietUntil != null) {
            check("quietFrom", quietFrom);
            check("quietUntil", quietUntil);
            if (quietFrom.equals(quietUntil)) {
                throw RuleViolation.at("quietUntil", "notice.quiet.same");
            }
        }
    }

    private static void check(String field, int hour) {
        if (hour < 0 || hour >= HOURS) {
            throw RuleViolation.at(field, "notice.bad-hour");
        }
    }

    /** When something of this moment goes out. */
    Instant due(NoticePace pace, Instant now) {
        ZonedDateTime here = now.atZone(Clocks.BUSINESS_ZONE);
        if (pace == NoticePace.DAILY) {
            return next(here, digest);
        }
        return quietFrom != null && quietUntil != null && isWithin(here.getHour(), quietFrom, quietUntil)
                ? next(here, quietUntil)
                : now;
    }

    private static boolean isWithin(int hour, int from, int until) {
        return from < until ? hour >= from && hour < until : hour >= from || hour < until;
    }

    private static Instant next(ZonedDateTime now, int hour) {
        ZonedDateTime today = now.truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
