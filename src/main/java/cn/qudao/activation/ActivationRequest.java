package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.Way;
import org.jspecify.annotations.Nullable;

/**
 * What a door asks for.
 *
 * @param key of the door's own: the same twice is one request, at most 80 characters
 * @param account who asked, if it was a person of the portal: told when the result is there
 * @param place the clerk's, or the outlet's where no clerk is named
 * @param occasion that several were asked for on, at most 50 characters: they count as one contact with the subscriber; null for
 *     one by itself
 * @param monthly what the subscriber was told that it costs among those; null where it costs what it costs by itself
 */
public record ActivationRequest(
        Way door,
        String key,
        @Nullable Long account,
        SubscriberNumber number,
        ProductId product,
        Place place,
        UnitId outlet,
        @Nullable UnitId clerk,
        @Nullable String occasion,
        @Nullable Money monthly) {

    private static final int LONGEST_KEY = 80;

    /** One by itself. */
    public ActivationRequest(
            Way door,
            String key,
            @Nullable Long account,
            SubscriberNumber number,
            ProductId product,
            Place place,
            UnitId outlet,
            @Nullable UnitId clerk) {
        this(door, key, account, number, product, place, outlet, clerk, null, null);
    }

    public ActivationRequest {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw RuleViolation.at("key", "activation.key-length", LONGEST_KEY);
        }
        if (place.level().isAbove(Level.OUTLET)) {
            throw new RuleViolation("activation.not-at-an-outlet");
        }
    }
}
