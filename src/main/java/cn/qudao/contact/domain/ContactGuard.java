package cn.qudao.contact.domain;

import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Saying;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads policy, list and ledger afresh for each question: what another process has changed holds from its commit on. */
@Service
@Requires
class ContactGuard implements ContactPolicy {

    private final PolicyRepository versions;
    private final DoNotContactRepository entries;
    private final ContactLedger ledger;
    private final SubscriberNumbers numbers;

    ContactGuard(
            PolicyRepository versions,
            DoNotContactRepository entries,
            ContactLedger ledger,
            SubscriberNumbers numbers) {
        this.versions = versions;
        this.entries = entries;
        this.ledger = ledger;
        this.numbers = numbers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(SubscriberNumber number, ContactChannel channel, Instant at) {
        return cap(numbers.hash(number), channel, at).map(Cap::refusal);
    }

    @Override
    @Transactional
    public Optional<Refusal> contact(Contact contact) {
        byte[] hash = numbers.hash(contact.number());
        ledger.lock(hash);
        if (ledger.holds(contact)) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = cap(hash, contact.channel(), contact.at()).map(Cap::refusal);
        if (refusal.isEmpty()) {
            ledger.add(contact);
        }
        return refusal;
    }

    @Override
    @Transactional
    public void contacted(Contact contact) {
        ledger.lock(numbers.hash(contact.number()));
        ledger.add(contact);
    }

    Optional<Cap> cap(byte[] hash, ContactChannel channel, Instant at) {
        return entries.inForce(hash).stream()
                .filter(entry -> entry.concerns(channel) && entry.standsAt(at))
                .map(ContactGuard::excluded)
                .max(Cap.BY_END)
                .or(() -> terms().cap(channel, at, past(hash, at)));
    }

    Terms terms() {
        return versions.findFirstByOrderByNumberDesc().terms();
    }

    /** Those of the day, the week and the month. */
    List<PastContact> past(byte[] hash, Instant at) {
        return ledger.between(
                hash,
                Stream.of(Span.values())
                        .map(span -> span.from(at))
                        .min(Instant::compareTo)
                        .orElseThrow(),
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
