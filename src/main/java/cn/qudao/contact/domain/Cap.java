package cn.qudao.contact.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a subscriber from being approached.
 *
 * @param until when it is over; null where it has no end
 */
public record Cap(Refusal refusal, @Nullable Instant until) {

    /** Of several the one to tell is that which is over last: nothing before it helps. */
    static final Comparator<Cap> BY_END = Comparator.comparing(cap -> cap.until == null ? Instant.MAX : cap.until);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static Cap quiet(QuietHours hours, Instant at) {
        Instant end = hours.endAfter(at);
        return new Cap(
                new Refusal(
                        "contact.quiet-hours",
                        Saying.of(
                                "contact.refused.quiet",
                                hours.from().toString(),
                                hours.until().toString()),
                        Saying.of("contact.help.wait", say(end))),
                end);
    }

    /** @param line whether the limit is that of the channel or of all together */
    static Cap full(String line, Span span, int most, Instant at) {
        if (most == 0) {
            return none(line);
        }
        Instant end = span.until(at);
        return new Cap(
                new Refusal(
                        "contact.limit",
                        Saying.of("contact.refused." + line + '.' + span, most),
                        Saying.of("contact.help.wait", say(end))),
                end);
    }

    /** A limit of nothing is over on no day. */
    private static Cap none(String line) {
        return new Cap(
                new Refusal(
                        "contact.limit",
                        Saying.of("contact.refused." + line + ".none"),
                        Saying.of("contact.help.policy")),
                null);
    }

    static String say(Instant time) {
        return TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
    }
}
