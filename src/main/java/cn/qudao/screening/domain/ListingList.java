package cn.qudao.screening.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.screening.ScreeningPermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists: outlets below the post, and from the province numbers and products too. */
@Service
@Requires(ScreeningPermissions.VIEW)
@Transactional(readOnly = true)
public class ListingList {

    /** Counts stop here. */
    private static final int COUNTED = 10_000;

    private final ListingRepository listings;
    private final SubscriberNumbers numbers;
    private final Units units;
    private final Products products;
    private final Scope scope;
    private final Clock clock;

    ListingList(
            ListingRepository listings,
            SubscriberNumbers numbers,
            Units units,
            Products products,
            Scope scope,
            Clock clock) {
        this.listings = listings;
        this.numbers = numbers;
        this.units = units;
        this.products = products;
        this.scope = scope;
        this.clock = clock;
    }

    /** The newest first. */
    public Slice<ListingRow> page(ListingFilter filter, Portion portion) {
        Place below = below(filter);
        Instant now = clock.instant();
        List<Listing> found = listings.page(
                below.lo(),
                below.hi(),
                filter.list(),
                filter.kind(),
                hash(filter.number()),
                filter.stands(),
                now,
                portion.afterNumber().orElse(null),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Listing::id).map(rows -> rows(rows, now));
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(ListingFilter filter) {
        Place below = below(filter);
        return listings.count(
                below.lo(),
                below.hi(),
                filter.list(),
                filter.kind(),
                hash(filter.number()),
                filter.stands(),
                clock.instant(),
                COUNTED + 1);
    }

    /** All that an outlet ever had, the latest first. */
    public List<ListingRow> of(UnitId outlet) {
        return rows(listings.findByOutletIdOrderByIdDesc(outlet.value()), clock.instant());
    }

    /** The same for a number; nothing for who does not see the province. */
    public List<ListingRow> of(SubscriberNumber number) {
        return rows(listings.ofNumber(numbers.hash(number)), clock.instant());
    }

    private Place below(ListingFilter filter) {
        return Objects.requireNonNullElseGet(filter.below(), scope::root);
    }

    private byte @Nullable [] hash(@Nullable SubscriberNumber number) {
        return number == null ? null : numbers.hash(number);
    }

    private List<ListingRow> rows(List<Listing> found, Instant now) {
        Map<Long, UnitRow> outlets = units
                .all(found.stream()
                        .map(Listing::outletId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(UnitId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        Map<ProductId, ProductRow> sold = found.stream().anyMatch(listing -> listing.productId() != null)
                ? products.all().stream().collect(Collectors.toMap(ProductRow::id, Function.identity()))
                : Map.of();
        return found.stream().map(listing -> row(listing, outlets, sold, now)).toList();
    }

    private ListingRow row(Listing listing, Map<Long, UnitRow> outlets, Map<ProductId, ProductRow> sold, Instant now) {
        ProtectedNumber number = listing.subscriber();
        if (number != null) {
            return listing.row(numbers.masked(number), null, now);
        }
        Long outlet = listing.outletId();
        if (outlet != null) {
            UnitRow unit = Objects.requireNonNull(outlets.get(outlet));
            return listing.row(unit.name(), unit.code(), now);
        }
        ProductRow product =
                Objects.requireNonNull(sold.get(new ProductId(Objects.requireNonNull(listing.productId()))));
        return listing.row(product.nameZh(), product.code(), now);
    }
}
