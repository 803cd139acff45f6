package cn.qudao.contact.domain;

import cn.qudao.contact.Contact;
import cn.qudao.customer.SubscriberNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contacts of several numbers, as far as they are counted with a new one. */
final class ContactsMade {

    private final Map<SubscriberNumber, List<Contact>> byNumber = new HashMap<>();

    void add(Contact contact) {
        byNumber.computeIfAbsent(contact.number(), number -> new ArrayList<>()).add(contact);
    }

    /** Whether it is counted already. */
    boolean hold(Contact asked) {
        return of(asked.number()).stream()
                .anyMatch(made ->
                        made.channel() == asked.channel() && made.reference().equals(asked.reference()));
    }

    List<PastContact> past(SubscriberNumber number) {
        return of(number).stream()
                .map(made -> new PastContact(made.channel(), made.at(), made.purpose()))
                .toList();
    }

    private List<Contact> of(SubscriberNumber number) {
        return byNumber.getOrDefault(number, List.of());
    }
}
