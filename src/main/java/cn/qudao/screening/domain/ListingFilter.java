package cn.qudao.screening.domain;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Null asks for nothing.
 *
 * @param below where outlets lie
 */
public record ListingFilter(
        @Nullable Place below,
        @Nullable ListColour list,
        Subject.@Nullable Kind kind,
        @Nullable SubscriberNumber number,
        @Nullable Boolean stands) {

    public static final ListingFilter ALL = new ListingFilter(null, null, null, null, null);
}
