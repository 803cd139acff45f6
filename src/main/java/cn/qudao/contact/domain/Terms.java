package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often and when subscribers may be approached.
 *
 * @param quiet for the channels by which we go to the customer; null where there are no quiet hours
 * @param together for those channels taken together
 * @param byChannel for each by itself
 */
public record Terms(@Nullable QuietHours quiet, Limits together, Map<ContactChannel, Limits> byChannel) {

    private static final String TOGETHER = "TOGETHER";

    public Terms {
        byChannel = Map.copyOf(byChannel);
    }

    public Limits of(ContactChannel channel) {
        return byChannel.getOrDefault(channel, Limits.NONE);
    }

    /**
     * What keeps the channel from being used at a moment; of several things that which is over last.
     *
     * @param past all contacts of the day, the week and the month
     */
    Optional<Cap> cap(ContactChannel channel, Instant at, Collection<PastContact> past) {
        Stream<Cap> limits = full("channel", of(channel), at, past, contact -> contact.channel() == channel);
        if (channel.isOutreach()) {
            limits = Stream.of(
                            limits,
                            full(
                                    "together",
                                    together,
                                    at,
                                    past,
                                    contact -> contact.channel().isOutreach()),
                            quiet(at))
                    .flatMap(caps -> caps);
        }
        return limits.max(Cap.BY_END);
    }

    private Stream<Cap> quiet(Instant at) {
        return quiet == null || !quiet.contains(at) ? Stream.empty() : Stream.of(Cap.quiet(quiet, at));
    }

    private static Stream<Cap> full(
            String line, Limits limits, Instant at, Collection<PastContact> past, Predicate<PastContact> counts) {
        return Stream.of(Span.values()).flatMap(span -> {
            Integer most = limits.of(span);
            return most == null || used(span, at, past, counts) < most
                    ? Stream.empty()
                    : Stream.of(Cap.full(line, span, most, at));
        });
    }

    static long used(Span span, Instant at, Collection<PastContact> past, Predicate<PastContact> counts) {
        return past.stream()
                .filter(counts)
                .filter(contact ->
                        !contact.at().isBefore(span.from(at)) && contact.at().isBefore(span.until(at)))
                .count();
    }

    /** As it is kept, and stands in the audit trail: {@code TOGETHER=3/8/20 SMS=1/3/6}. */
    String limits() {
        return Stream.concat(
                        Stream.of(TOGETHER + '=' + together),
                        Stream.of(ContactChannel.values()).map(channel -> channel.name() + '=' + of(channel)))
                .collect(Collectors.joining(" "));
    }

    static Terms of(@Nullable QuietHours quiet, String limits) {
        Limits together = Limits.NONE;
        Map<ContactChannel, Limits> byChannel = new EnumMap<>(ContactChannel.class);
        for (String[] line :
                Arrays.stream(limits.split(" ")).map(text -> text.split("=")).toList()) {
            if (line[0].equals(TOGETHER)) {
                together = Limits.parse(line[1]);
            } else {
                byChannel.put(ContactChannel.valueOf(line[0]), Limits.parse(line[1]));
            }
        }
        return new Terms(quiet, together, byChannel);
    }
}
