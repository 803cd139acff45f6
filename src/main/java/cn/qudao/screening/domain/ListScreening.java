package cn.qudao.screening.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Screening;
import cn.qudao.screening.Subject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One query for each recommendation: the few entries that concern it, by their keys. */
@Service
@Requires
@Transactional(readOnly = true)
class ListScreening implements Screening {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ListingRepository listings;
    private final Keys keys;
    private final Scope scope;

    ListScreening(ListingRepository listings, Keys keys, Scope scope) {
        this.listings = listings;
        this.keys = keys;
        this.scope = scope;
    }

    @Override
    public Optional<Refusal> refusal(SubscriberNumber number, UnitId outlet, ProductId product, Instant at) {
        Subject asked = new Subject.Number(number);
        Subject seller = new Subject.Outlet(outlet);
        Subject sold = new Subject.Product(product);
        List<Listing> standing = scope
                .asSystem(
                        "the lists hold whoever asks",
                        () -> listings.standing(
                                keys.of(ListColour.BLACK, asked),
                                keys.of(ListColour.WHITE, asked),
                                keys.of(ListColour.BLACK, seller),
                                keys.of(ListColour.WHITE, seller),
                                keys.of(ListColour.BLACK, sold),
                                keys.of(ListColour.WHITE, sold)))
                .stream()
                .filter(listing -> listing.standsAt(at))
                .toList();
        Set<Subject.Kind> white = standing.stream()
                .filter(listing -> listing.colour() == ListColour.WHITE)
                .map(Listing::kind)
                .collect(Collectors.toSet());
        return standing.stream()
                .filter(listing -> listing.colour() == ListColour.BLACK && !white.contains(listing.kind()))
                .min(Comparator.comparing(Listing::kind))
                .map(ListScreening::refusal);
    }

    private static Refusal refusal(Listing listing) {
        String kind = listing.kind().name();
        Instant until = listing.until();
        return new Refusal(
                "screening." + kind.toLowerCase(Locale.ROOT),
                Saying.of("screening.refused." + kind, listing.reason()),
                until == null
                        ? Saying.of("screening.help." + kind)
                        : Saying.of("screening.help.wait", TIME.format(until.atZone(Clocks.BUSINESS_ZONE))));
    }
}
