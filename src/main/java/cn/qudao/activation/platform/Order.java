package cn.qudao.activation.platform;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.OrderAction;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.recommendation.Way;
import java.util.Optional;

/** What a platform is to do. */
public record Order(ActivationId id, SubscriberNumber number, String productCode, Way door, OrderAction action) {

    private static final String PREFIX = "qudao-";

    /** The key that a platform knows the order by: sent again, it is the same order. */
    public String key() {
        return PREFIX + id.value();
    }

    /** Empty for what was never one of our keys. */
    public static Optional<ActivationId> idOf(String key) {
        return key.matches(PREFIX + "\\d{1,18}")
                ? Optional.of(new ActivationId(Long.parseLong(key.substring(PREFIX.length()))))
                : Optional.empty();
    }
}
