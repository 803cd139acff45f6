package cn.qudao.activation;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.activation.domain.PlatformDesk;
import cn.qudao.activation.domain.PlatformForm;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Listings;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A counter with everything behind it: an outlet with a clerk, a product, and a platform that carries it. */
@Component
public class ActivationMother {

    private static final NewUnit REGION = OrgExamples.region("44");
    private static final AtomicLong NUMBERS = new AtomicLong(Math.floorMod(System.nanoTime(), 90_000_000L));

    private final UnitFeed feed;
    private final Units units;
    private final ProductFeed shelf;
    private final PlatformDesk platforms;
    private final Listings listings;
    private final AccessMother access;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ActivationMother(
            UnitFeed feed,
            Units units,
            ProductFeed shelf,
            PlatformDesk platforms,
            Listings listings,
            AccessMother access,
            Scope scope,
            Clock clock,
            TransactionTemplate transaction) {
        this.feed = feed;
        this.units = units;
        this.shelf = shelf;
        this.platforms = platforms;
        this.listings = listings;
        this.access = access;
        this.scope = scope;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param productCode as it is known to the platform */
    public record Counter(UnitRow outlet, UnitRow clerk, ProductId product, String productCode) {

        public ActivationRequest request(SubscriberNumber number) {
            return request("k" + Ids.next(), number);
        }

        public ActivationRequest request(String key, SubscriberNumber number) {
            return new ActivationRequest(Way.WEB, key, null, number, product, clerk.place(), outlet.id(), clerk.id());
        }
    }

    public static SubscriberNumber number() {
        return new SubscriberNumber("137%08d".formatted(NUMBERS.incrementAndGet() % 100_000_000));
    }

    /** In a district of its own. All counters share a region, as a province has few. */
    public Counter counter() {
        access.province();
        scope.asSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    if (units.byCodes(List.of(REGION.code())).isEmpty()) {
                        feed.write(List.of(REGION), "试验");
                    }
                }));
        return counter(OrgExamples.districtWith(REGION, 1, 1, 1));
    }

    /** For what is counted region by region. */
    public Counter counterInItsOwnRegion() {
        access.province();
        return counter(OrgExamples.regionWith("44", 1, 1, 1, 1));
    }

    /** @return the code and name of a new product */
    public String onShelf(String productClass) {
        String code = productCode();
        scope.asSystem("test", () -> transaction.execute(status -> shelve(code, productClass)));
        return code;
    }

    private ProductId shelve(String code, String productClass) {
        return shelf.add(List.of(
                        new NewProduct(code, code, code, productClass, Money.of("5"), LocalDate.of(2026, 1, 1))))
                .getFirst();
    }

    /** Never so many digits in a row that a message would mask them as a number. */
    private static String productCode() {
        return OrgExamples.code("P").replaceAll("(\\d{3})(?=\\d)", "$1X");
    }

    private Counter counter(List<NewUnit> here) {
        String code = productCode();
        return scope.asSystem(
                "test",
                () -> transaction.execute(status -> {
                    feed.write(here, "试验");
                    ProductId product = shelve(code, "C");
                    return new Counter(unit(here, Level.OUTLET), unit(here, Level.CLERK), product, code);
                }));
    }

    public PlacedUnit placed(UnitRow unit) {
        return new PlacedUnit(unit.id(), unit.place());
    }

    public void blacklist(SubscriberNumber number) {
        scope.asSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> listings.put(
                        List.of(new NewListing(ListColour.BLACK, new Subject.Number(number), "test", null)),
                        id -> {})));
    }

    /** A platform of the counter's own, that answers within a second or not at all. */
    public DemoPlatform platform(Counter counter, Behaviour behaviour) {
        try {
            DemoPlatform platform = DemoPlatform.start(
                    0, Path.of("target", "platforms", counter.productCode() + ".csv"), behaviour, clock);
            connect(counter, platform.address());
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The platform of the counter comes to where it was not before. */
    public DemoPlatform platformAgain(Counter counter, Behaviour behaviour) {
        try {
            DemoPlatform platform = DemoPlatform.start(
                    0, Path.of("target", "platforms", counter.productCode() + ".csv"), behaviour, clock);
            scope.asSystem("test", () -> {
                PlatformRow row = platforms.all().stream()
                        .filter(known -> known.code().equals(counter.productCode()))
                        .findFirst()
                        .orElseThrow();
                platforms.change(row.id(), form(counter, platform.address()));
            });
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlatformForm form(Counter counter, String address) {
        return new PlatformForm(
                counter.productCode(), counter.productCode(), PlatformKind.HTTP, address, 500, 4, 20, true);
    }

    public PlatformRow connect(Counter counter, String address) {
        return scope.asSystem("test", () -> {
            PlatformRow row = platforms.add(form(counter, address));
            platforms.lead(counter.product(), row.id());
            return row;
        });
    }

    public <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("test", work);
    }

    private UnitRow unit(List<NewUnit> here, Level level) {
        return units.byCode(here.stream()
                .filter(unit -> unit.level() == level)
                .findFirst()
                .orElseThrow()
                .code());
    }
}
