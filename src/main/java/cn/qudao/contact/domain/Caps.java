package cn.qudao.contact.domain;

import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads policy, list and ledger afresh for each transaction: what another process has changed holds from its commit on. */
@Component
class Caps {

    private final OncePerTransaction<Boolean, Terms> terms;
    private final DoNotContactRepository entries;
    private final ContactLedger ledger;
    private final SubscriberNumbers numbers;

    Caps(PolicyRepository versions, DoNotContactRepository entries, ContactLedger ledger, SubscriberNumbers numbers) {
        this.terms = new OncePerTransaction<>(
                latest -> versions.findFirstByOrderByNumberDesc().terms());
        this.entries = entries;
        this.ledger = ledger;
        this.numbers = numbers;
    }

    Optional<Cap> of(byte[] hash, ContactChannel channel, Instant at) {
        return of(entries.inForce(hash), channel, at).or(() -> terms().cap(channel, at, past(hash, at)));
    }

    /** What is to be said of several contacts, for whoever counts them one after the other. */
    Function<Contact, Optional<Cap>> judge(Collection<Contact> wanted, ContactsMade past) {
        Map<ByteBuffer, List<DoNotContact>> listed = wanted.isEmpty()
                ? Map.of()
                : entries
                        .inForce(wanted.stream()
                                .map(Contact::number)
                                .distinct()
                                .map(numbers::hash)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                entry -> ByteBuffer.wrap(entry.subscriber().hash())));
        return contact -> of(
                        listed.getOrDefault(ByteBuffer.wrap(numbers.hash(contact.number())), List.of()),
                        contact.channel(),
                        contact.at())
                .or(() -> terms().cap(contact.channel(), contact.at(), past.past(contact.number())));
    }

    /** What the list alone says. */
    static Optional<Cap> of(List<DoNotContact> listed, ContactChannel channel, Instant at) {
        return listed.stream()
                .filter(entry -> entry.concerns(channel) && entry.standsAt(at))
                .map(Caps::excluded)
                .max(Cap.BY_END);
    }

    Terms terms() {
        return terms.get(true);
    }

    /** The contacts of the day, the week and the month, the latest first. */
    List<PastContact> past(byte[] hash, Instant at) {
        return ledger.between(
                hash,
                Span.begin(at),
                Stream.of(Span.values())
                        .map(span -> span.until(at))
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    private static Cap excluded(DoNotContact entry) {
        Instant until = entry.until();
        return new Cap(
                new Refusal(
                        "contact.do-not-contact",
                        Saying.of(
                                entry.isForAll() ? "contact.refused.all" : "contact.refused.by-channel",
                                Cap.say(entry.since())),
                        until == null
                                ? Saying.of(entry.isForAll() ? "contact.help.lift" : "contact.help.other-channel")
                                : Saying.of("contact.help.wait", Cap.say(until))),
                until);
    }
}
