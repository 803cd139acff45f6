package cn.qudao.offer.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Remembered;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.GroupPrice;
import cn.qudao.offer.GroupPrices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** While no offer is in force, nobody pays for asking: which are is remembered. */
@Service
@Requires
@Transactional
class StoredGroupPrices implements GroupPrices {

    private final GroupOfferRepository offers;
    private final GroupNumberRepository list;
    private final SubscriberNumbers numbers;
    private final Remembered<List<GroupOfferRow>> approved;

    StoredGroupPrices(GroupOfferRepository offers, GroupNumberRepository list, SubscriberNumbers numbers, Clock clock) {
        this.offers = offers;
        this.list = list;
        this.numbers = numbers;
        this.approved = new Remembered<>(
                () -> offers.findByStateOrderById(GroupState.APPROVED).stream()
                        .map(GroupOffer::row)
                        .toList(),
                clock);
    }

    /** To be called by who approves or ends one. */
    void changed() {
        approved.changed();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ProductId, GroupPrice> of(SubscriberNumber number, Instant at) {
        List<GroupOfferRow> inForce = inForce(at);
        if (inForce.isEmpty()) {
            return Map.of();
        }
        Set<Long> free = list.free(inForce.stream().map(GroupOfferRow::id).toList(), numbers.hash(number));
        Map<ProductId, GroupPrice> prices = new HashMap<>();
        inForce.stream()
                .filter(offer -> free.contains(offer.id()))
                .forEach(offer -> prices.putIfAbsent(offer.product(), price(offer)));
        return prices;
    }

    @Override
    public Optional<GroupPrice> take(byte[] subscriberHash, ProductId product, long record, Instant at) {
        for (GroupOfferRow offer : inForce(at)) {
            if (offer.product().equals(product) && takes(offer, subscriberHash, record, at)) {
                return Optional.of(price(offer));
            }
        }
        return Optional.empty();
    }

    /** Whoever comes first holds the offer until the transaction ends, and all others wait: so nobody is one too many. */
    private boolean takes(GroupOfferRow offer, byte[] hash, long record, Instant at) {
        Long place = list.place(offer.id(), hash).orElse(null);
        if (place == null || offers.use(offer.id(), GroupState.APPROVED) == 0) {
            return false;
        }
        if (list.take(place, record, at) == 0) {
            offers.giveBack(offer.id());
            return false;
        }
        return true;
    }

    @Override
    public void giveBack(Collection<Long> records) {
        if (!records.isEmpty()) {
            list.takenBy(records).forEach(number -> {
                if (list.free(number.id(), records) == 1) {
                    offers.giveBack(number.offer());
                }
            });
        }
    }

    /** The cheapest first. */
    private List<GroupOfferRow> inForce(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE);
        return approved.get().stream()
                .filter(offer -> offer.holds(day))
                .sorted(Comparator.comparing(GroupOfferRow::monthly).thenComparing(GroupOfferRow::id))
                .toList();
    }

    private static GroupPrice price(GroupOfferRow offer) {
        return new GroupPrice(offer.monthly(), offer.customer());
    }
}
