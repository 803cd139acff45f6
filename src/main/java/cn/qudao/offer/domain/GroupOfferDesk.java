package cn.qudao.offer.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.offer.OfferPermissions;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of group-buy offers (row 70): what is offered and to which numbers is written as a draft, submitted, and in force once
 * somebody else has approved it.
 */
@Service
@Requires(OfferPermissions.EDIT)
@Transactional
public class GroupOfferDesk {

    private static final int MOST_TYPED = 500;

    private final GroupOfferRepository offers;
    private final GroupNumberRepository list;
    private final StoredGroupPrices prices;
    private final SubscriberNumbers numbers;
    private final Products products;
    private final CurrentUser user;
    private final Clock clock;

    GroupOfferDesk(
            GroupOfferRepository offers,
            GroupNumberRepository list,
            StoredGroupPrices prices,
            SubscriberNumbers numbers,
            Products products,
            CurrentUser user,
            Clock clock) {
        this.offers = offers;
        this.list = list;
        this.prices = prices;
        this.numbers = numbers;
        this.products = products;
        this.user = user;
        this.clock = clock;
    }

    public void draft(GroupOfferForm form) {
        if (offers.existsByCode(form.code())) {
            throw RuleViolation.at("code", "catalogue.product.code-taken", form.code());
        }
        requireSound(form);
        offers.save(new GroupOffer(form));
    }

    /** @param agreed on by others already */
    void bring(GroupOfferForm form, Collection<SubscriberNumber> wanted, boolean agreed) {
        draft(form);
        write(hold(form.code()), wanted);
        submit(form.code());
        if (agreed) {
            approve(form.code());
        }
    }

    public void revise(GroupOfferForm form) {
        requireSound(form);
        hold(form.code()).revise(form);
    }

    /** Cheaper than for everybody, and not for a time that is over. */
    private void requireSound(GroupOfferForm form) {
        ProductRow product = products.find(form.offered())
                .filter(row -> row.isOnShelf(today()))
                .orElseThrow(() -> RuleViolation.at("product", "offer.group.off-shelf"));
        if (form.price().compareTo(product.monthlyPrice()) >= 0) {
            throw RuleViolation.at(
                    "monthly",
                    "offer.group.dear",
                    product.monthlyPrice().yuan().stripTrailingZeros().toPlainString());
        }
        if (!form.to().isAfter(today())) {
            throw RuleViolation.at("until", "catalogue.day.past");
        }
    }

    /**
     * @param typed numbers with blanks, commas or line breaks between them
     * @return how many of them are new on the list
     */
    public int add(String code, String typed) {
        List<String> words = Arrays.stream(typed.split("[\\s,;，；、]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() || words.size() > MOST_TYPED) {
            throw RuleViolation.at("numbers", "offer.group.how-many", MOST_TYPED);
        }
        return write(hold(code), words.stream().map(GroupOfferDesk::number).toList())
                .size();
    }

    private static SubscriberNumber number(String typed) {
        return SubscriberNumber.find(typed)
                .orElseThrow(() -> RuleViolation.at("numbers", "offer.group.bad-number", typed));
    }

    /** Those that stand on the list already are left alone. */
    List<GroupNumber> write(GroupOffer offer, Collection<SubscriberNumber> wanted) {
        offer.requireDraft();
        Set<ByteBuffer> known =
                list.hashes(offer.id()).stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
        Instant now = clock.instant();
        String by = user.find().map(Actor::displayName).orElse(null);
        List<ProtectedNumber> added = numbers.protectAll(List.copyOf(wanted)).stream()
                .filter(number -> known.add(ByteBuffer.wrap(number.hash())))
                .toList();
        return list.saveAll(added.stream()
                .map(number -> new GroupNumber(offer, number, now, by))
                .toList());
    }

    public void remove(String code, long number) {
        GroupOffer offer = hold(code);
        offer.requireDraft();
        list.delete(list.findById(number)
                .filter(found -> found.offer() == offer.id())
                .orElseThrow(NotFound::new));
    }

    public void submit(String code) {
        GroupOffer offer = hold(code);
        if (!list.existsByOfferId(offer.id())) {
            throw new RuleViolation("offer.group.nobody");
        }
        offer.submit(user.find(), clock.instant());
    }

    public void recall(String code) {
        hold(code).recall();
    }

    @Requires(OfferPermissions.APPROVE)
    public void approve(String code) {
        hold(code).approve(user.find(), clock.instant(), today());
        prices.changed();
    }

    @Requires(OfferPermissions.APPROVE)
    public void sendBack(String code, String reason) {
        hold(code).sendBack(user.find(), clock.instant(), reason);
    }

    public void end(String code, LocalDate on, String reason) {
        if (on.isBefore(today())) {
            throw RuleViolation.at("on", "catalogue.day.past");
        }
        hold(code).end(on, reason);
        prices.changed();
    }

    private GroupOffer hold(String code) {
        return offers.hold(code).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
