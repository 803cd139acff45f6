package cn.qudao.contact.domain;

import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        return contact(List.of(contact)).getFirst();
    }

    @Override
    @Transactional
    public List<Optional<Refusal>> contact(List<Contact> contacts) {
        ledger.lock(contacts);
        ContactsMade past = ledger.past(contacts);
        Function<Contact, Optional<Cap>> judge = caps.judge(contacts, past);
        List<Contact> counted = new ArrayList<>();
        List<Optional<Refusal>> refusals = new ArrayList<>();
        for (Contact contact : contacts) {
            Optional<Refusal> refusal =
                    past.hold(contact) ? Optional.empty() : judge.apply(contact).map(Cap::refusal);
            if (refusal.isEmpty() && !past.hold(contact)) {
                past.add(contact);
                counted.add(contact);
            }
            refusals.add(refusal);
        }
        ledger.add(counted);
        return refusals;
    }

    @Override
    @Transactional
    public void contacted(Contact contact) {
        ledger.lock(List.of(contact));
        ledger.add(List.of(contact));
    }
}
