package cn.qudao.sms.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import cn.qudao.sms.Outcome;
import cn.qudao.smsline.Joint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that has come in, and what became of it.
 *
 * @param origin the message centre's number of it
 * @param sender null where it is no phone
 * @param joint of a part of a long one
 */
public record Arrival(
        String origin,
        Instant at,
        @Nullable SubscriberNumber sender,
        String text,
        Place place,
        Outcome outcome,
        @Nullable Joint joint,
        @Nullable Saying reason,
        @Nullable ActivationId activation) {

    public static Arrival of(String origin, Instant at, @Nullable SubscriberNumber sender, String text) {
        return new Arrival(origin, at, sender, text, Place.ROOT, Outcome.IGNORED, null, null, null);
    }

    public Arrival part(Joint of) {
        return new Arrival(origin, at, sender, text, place, Outcome.PART, of, null, null);
    }

    public Arrival came(Outcome what, Place where, @Nullable Saying why, @Nullable ActivationId asked) {
        return new Arrival(origin, at, sender, text, where, what, joint, why, asked);
    }
}
