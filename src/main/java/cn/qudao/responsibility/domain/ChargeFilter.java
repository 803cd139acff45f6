package cn.qudao.responsibility.domain;

import cn.qudao.kernel.Place;
import cn.qudao.responsibility.ChargeKind;
import org.jspecify.annotations.Nullable;

/**
 * Which charges a list shows; null asks for nothing.
 *
 * @param below where the units lie; null for the whole part of the post
 * @param segment a code of {@link cn.qudao.org.Dictionary#CUSTOMER_SEGMENT}
 * @param person part of a name or phone number
 * @param inForce whether it lasts
 */
public record ChargeFilter(
        @Nullable Place below,
        @Nullable ChargeKind kind,
        @Nullable String segment,
        @Nullable String person,
        @Nullable Boolean inForce) {

    public static final ChargeFilter ALL = new ChargeFilter(null, null, null, null, null);
}
