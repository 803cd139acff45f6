package cn.qudao.referral.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.RuleViolation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the customer at the counter wants to recommend.
 *
 * @param token of the form that was shown: sent twice, it is one link
 * @param subscriber the friend
 * @param relation a code of {@link cn.qudao.org.Dictionary#REFERRAL_RELATION}
 */
public record ReferralForm(
        String token,
        SubscriberNumber recommender,
        SubscriberNumber subscriber,
        String relation,
        @Nullable ProductId product) {

    public ReferralForm {
        if (recommender.equals(subscriber)) {
            throw RuleViolation.at("subscriber", "referral.self");
        }
        if (product == null) {
            throw RuleViolation.at("product", "org.text.missing");
        }
    }

    ProductId what() {
        return Objects.requireNonNull(product);
    }
}
