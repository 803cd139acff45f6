package cn.qudao.sms;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import java.util.Optional;

/**
 * What the portal has asked customers by message, and how it understands what they send back. A bean of this type is all it
 * takes. Called in the transaction that writes the message down.
 */
public interface Questions {

    /** Empty where the text is no answer to this, or the number was not asked. */
    Optional<Reply> answer(SubscriberNumber sender, String text);

    /** How to answer, for a number that was asked and has sent what nobody understands. */
    Optional<Reply> help(SubscriberNumber sender);

    /**
     * @param outcome {@link Outcome#ANSWERED}, or {@link Outcome#MALFORMED} where the words only help
     * @param place whose list the message stands in
     */
    record Reply(Outcome outcome, Place place, Saying words) {}
}
