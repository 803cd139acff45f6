package cn.qudao.referral.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Messages;
import cn.qudao.scope.Scope;
import cn.qudao.wap.PhoneText;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the friend who recommends it, on the page of the link. */
@Component
class Introduction implements PhoneText {

    private final ReferralRepository referrals;
    private final SubscriberNumbers numbers;
    private final Messages messages;
    private final Scope scope;

    Introduction(ReferralRepository referrals, SubscriberNumbers numbers, Messages messages, Scope scope) {
        this.referrals = referrals;
        this.numbers = numbers;
        this.messages = messages;
        this.scope = scope;
    }

    @Override
    public Optional<String> about(long link, ProductId product, Locale language) {
        return scope.asSystem(
                        "a friend has a link",
                        () -> referrals.findByLinkId(link).map(referral -> numbers.masked(referral.recommender())))
                .map(recommender -> messages.text(language, "referral.page", recommender));
    }
}
