package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads policy, list and ledger afresh for each transaction: what another process has changed holds from its commit on. */
@Component
class Caps {

    private final OncePerTransaction<Boolean, Terms> terms;
    private final DoNotContactRepository entries;
    private final ContactLedger ledger;

    Caps(PolicyRepository versions, DoNotContactRepository entries, ContactLedger ledger) {
        this.terms = new OncePerTransaction<>(
                latest -> versions.findFirstByOrderByNumberDesc().terms());
        this.entries = entries;
        this.ledger = ledger;
    }

    Optional<Cap> of(byte[] hash, ContactChannel channel, Instant at) {
        return of(entries.inForce(hash), channel, at).or(() -> terms().cap(channel, at, past(hash, at)));
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
