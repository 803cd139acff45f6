package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPermissions;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Requires;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a number what the doors would be told now, by the very rules that they are told by. */
@Service
@Requires(ContactPermissions.VIEW)
@Transactional(readOnly = true)
public class ContactStandings {

    private final Caps caps;
    private final DoNotContactRepository entries;
    private final SubscriberNumbers numbers;
    private final Clock clock;

    ContactStandings(Caps caps, DoNotContactRepository entries, SubscriberNumbers numbers, Clock clock) {
        this.caps = caps;
        this.entries = entries;
        this.numbers = numbers;
        this.clock = clock;
    }

    public ContactStanding of(SubscriberNumber number) {
        byte[] hash = numbers.hash(number);
        Instant now = clock.instant();
        Terms terms = caps.terms();
        List<DoNotContact> listed = entries.of(hash);
        List<PastContact> past = caps.past(hash, now);
        return new ContactStanding(
                Stream.of(ContactChannel.values())
                        .map(channel -> new ContactStanding.Line(
                                channel,
                                Caps.of(listed, channel, now)
                                        .or(() -> terms.cap(channel, now, past))
                                        .orElse(null),
                                used(channel, past, now),
                                terms.of(channel)))
                        .toList(),
                listed.stream().map(entry -> entry.row(number.masked(), now)).toList(),
                past);
    }

    private static Map<Span, Long> used(ContactChannel channel, List<PastContact> past, Instant now) {
        Map<Span, Long> used = new EnumMap<>(Span.class);
        for (Span span : Span.values()) {
            used.put(span, Terms.used(span, now, past, contact -> contact.channel() == channel));
        }
        return used;
    }
}
