package cn.qudao.referral.domain;

import cn.qudao.activation.Standing;
import cn.qudao.activation.Standings;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.referral.ReferralPermissions;
import cn.qudao.scope.Scope;
import cn.qudao.wap.PhoneLinks;
import cn.qudao.wap.SentLink;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends friends what customers recommend, at the own counter. What may not be sent to the friend is said, and leaves no record. */
@Service
@Requires(ReferralPermissions.SEND)
public class ReferralDesk {

    private final ReferralRepository referrals;
    private final ReferralPromotionRepository promotions;
    private final PhoneLinks links;
    private final Standings standings;
    private final SubscriberNumbers numbers;
    private final Dictionaries words;
    private final Retrying transaction;
    private final Scope scope;
    private final Clock clock;

    ReferralDesk(
            ReferralRepository referrals,
            ReferralPromotionRepository promotions,
            PhoneLinks links,
            Standings standings,
            SubscriberNumbers numbers,
            Dictionaries words,
            Retrying transaction,
            Scope scope,
            Clock clock) {
        this.referrals = referrals;
        this.promotions = promotions;
        this.links = links;
        this.standings = standings;
        this.numbers = numbers;
        this.words = words;
        this.transaction = transaction;
        this.scope = scope;
        this.clock = clock;
    }

    /** What the own outlet sells. */
    public List<ProductRow> offered() {
        return links.offered();
    }

    /** @return why the friend may not be written to, or not have the product; empty where the link goes, once however often it is pressed */
    public Optional<Refusal> send(ReferralForm form) {
        words.require("relation", Dictionary.REFERRAL_RELATION, form.relation());
        return transaction.run(() -> links.isSent(form.token()) ? Optional.empty() : write(form));
    }

    private Optional<Refusal> write(ReferralForm form) {
        Standing counter = standings.own();
        ProtectedNumber recommender = numbers.protect(form.recommender());
        ProtectedNumber friend = numbers.protect(form.subscriber());
        requireFirst(form, recommender, friend);
        SentLink sent = links.send(
                form.token(),
                form.subscriber(),
                form.what(),
                Saying.of("referral.by", form.recommender().masked()));
        if (sent.refusal() == null) {
            Instant now = clock.instant();
            referrals.saveAndFlush(new Referral(
                    counter,
                    sent.link(),
                    recommender,
                    friend,
                    form.what(),
                    form.relation(),
                    promotions.running(LocalDate.now(clock)).orElse(null),
                    now));
        }
        return Optional.ofNullable(sent.refusal());
    }

    /** At whichever counter it was. */
    private void requireFirst(ReferralForm form, ProtectedNumber recommender, ProtectedNumber friend) {
        if (scope.asSystem(
                "whether a friend was recommended to before",
                () -> referrals.known(
                        recommender.hash(), friend.hash(), form.what().value()))) {
            throw RuleViolation.at("subscriber", "referral.again");
        }
    }
}
