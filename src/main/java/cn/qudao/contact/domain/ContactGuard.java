package cn.qudao.contact.domain;

import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
class ContactGuard implements ContactPolicy {

    private final Caps caps;
    private final ContactLedger ledger;
    private final SubscriberNumbers numbers;

    ContactGuard(Caps caps, ContactLedger ledger, SubscriberNumbers numbers) {
        this.caps = caps;
        this.ledger = ledger;
        this.numbers = numbers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(SubscriberNumber number, ContactChannel channel, Instant at) {
        return caps.of(numbers.hash(number), channel, at).map(Cap::refusal);
    }

    @Override
    @Transactional
    public Optional<Refusal> contact(Contact contact) {
        byte[] hash = numbers.hash(contact.number());
        ledger.lock(hash);
        if (ledger.holds(contact)) {
            return Optional.empty();
        }
        Optional<Refusal> refusal =
                caps.of(hash, contact.channel(), contact.at()).map(Cap::refusal);
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
}
