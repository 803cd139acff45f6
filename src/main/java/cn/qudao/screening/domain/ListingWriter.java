package cn.qudao.screening.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import cn.qudao.screening.Listings;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.Subject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts entries on the lists, a thousand at a time. */
@NativeSql("Lets go of what is written, so that a hundred thousand entries of a file do not stay in memory")
@Component
class ListingWriter implements Listings {

    private static final int AT_ONCE = 1_000;

    private final ListingRepository listings;
    private final Keys keys;
    private final SubscriberNumbers numbers;
    private final Units units;
    private final Products products;
    private final Scope scope;
    private final CurrentUser user;
    private final Clock clock;
    private final EntityManager entities;

    ListingWriter(
            ListingRepository listings,
            Keys keys,
            SubscriberNumbers numbers,
            Units units,
            Products products,
            Scope scope,
            CurrentUser user,
            Clock clock,
            EntityManager entities) {
        this.listings = listings;
        this.keys = keys;
        this.numbers = numbers;
        this.units = units;
        this.products = products;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<NewListing> wanted, LongConsumer written) {
        Set<Long> sold = products.all().stream()
                .map(ProductRow::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
        String who = user.find().map(Actor::displayName).orElse("");
        Instant now = clock.instant();
        wanted.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            Map<NewListing, String> byKey = some.stream()
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), one -> keys.of(one.list(), one.subject())));
            makeRoom(byKey.values().stream().distinct().toList(), now);
            Map<UnitId, UnitRow> outlets = outlets(some);
            List<Listing> made = some.stream()
                    .map(one -> listing(one, byKey.getOrDefault(one, ""), outlets, sold, who, now))
                    .toList();
            save(made);
            made.forEach(listing -> written.accept(listing.id()));
            if (wanted.size() > AT_ONCE) {
                entities.clear();
            }
        });
    }

    private void makeRoom(List<String> wanted, Instant now) {
        List<Listing> known = listings.findByInForceIn(wanted);
        known.forEach(listing -> listing.requireOver(now));
        if (!known.isEmpty()) {
            listings.flush();
        }
    }

    private void save(List<Listing> made) {
        try {
            listings.saveAllAndFlush(made);
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("screening.stands");
        }
    }

    private Listing listing(
            NewListing wanted, String key, Map<UnitId, UnitRow> outlets, Set<Long> sold, String who, Instant now) {
        return switch (wanted.subject()) {
            case Subject.Number number -> {
                requireProvince();
                yield Listing.ofNumber(numbers.protect(number.number()), key, wanted, who, now);
            }
            case Subject.Product product -> {
                requireProvince();
                long id = product.product().value();
                if (!sold.contains(id)) {
                    throw new NotFound();
                }
                yield Listing.ofProduct(id, key, wanted, who, now);
            }
            case Subject.Outlet outlet -> {
                UnitRow row = Optional.ofNullable(outlets.get(outlet.unit())).orElseThrow(NotFound::new);
                if (row.level() != Level.OUTLET) {
                    throw RuleViolation.at("outlet", "screening.not-an-outlet", row.name());
                }
                yield Listing.ofOutlet(row.id().value(), row.place(), key, wanted, who, now);
            }
        };
    }

    /** A number or a product stands on a list for the whole province. */
    private void requireProvince() {
        if (!scope.sees(Place.ROOT.key())) {
            throw new Refused("a list of the province");
        }
    }

    private Map<UnitId, UnitRow> outlets(List<NewListing> some) {
        List<UnitId> ids = some.stream()
                .flatMap(one ->
                        one.subject() instanceof Subject.Outlet outlet ? Stream.of(outlet.unit()) : Stream.empty())
                .distinct()
                .toList();
        return units.all(ids).stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
    }
}
