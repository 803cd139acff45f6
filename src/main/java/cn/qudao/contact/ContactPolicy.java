package cn.qudao.contact;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one place that says whether a subscriber may be approached. Nothing is remembered between two questions. */
public interface ContactPolicy {

    /** Why not, at this moment; empty where nothing speaks against it. Counts nothing. */
    Optional<Refusal> refusal(SubscriberNumber number, ContactChannel channel, Instant at);

    /**
     * Asks and counts in one, in the caller's transaction: of two doors at the same moment only one gets the last contact
     * that a limit leaves. A contact that is counted already is not refused when it is told again.
     */
    Optional<Refusal> contact(Contact contact);

    /** Many, one after the other, in few questions to the database; what is said of each, in their order. */
    List<Optional<Refusal>> contact(List<Contact> contacts);

    /** Counts a contact that has taken place, whatever the policy says of it. */
    void contacted(Contact contact);
}
