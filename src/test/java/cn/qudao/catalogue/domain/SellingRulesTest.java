package cn.qudao.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.catalogue.Hints;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.PolicyFeed;
import cn.qudao.catalogue.PolicyFeed.NewHint;
import cn.qudao.catalogue.PolicyFeed.NewRelease;
import cn.qudao.catalogue.PolicyFeed.RegionPhase;
import cn.qudao.catalogue.PolicyFeed.SpecialPrice;
import cn.qudao.catalogue.Prices;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What may be sold where and when, what it costs whom, and what is said, on the real database. */
@PortalTest
@Transactional
class SellingRulesTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);

    @Autowired
    private SalesRules rules;

    @Autowired
    private Prices prices;

    @Autowired
    private Hints hints;

    @Autowired
    private SalesPolicy policy;

    @Autowired
    private PriceBook book;

    @Autowired
    private PolicyFeed feed;

    @Autowired
    private ProductFeed productFeed;

    @Autowired
    private Products products;

    @Autowired
    private UnitFeed unitFeed;

    @Autowired
    private Units units;

    @Autowired
    private AccessMother mother;

    @Autowired
    private Scope scope;

    @Autowired
    private Messages messages;

    @Autowired
    private Clock clock;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 1, 0);
    private LocalDate today = SINCE;

    @BeforeEach
    void openARegion() {
        today = LocalDate.now(clock);
        mother.province();
        system(() -> unitFeed.write(here, "试验"));
    }

    @Test
    void whatIsNotOnTheShelfIsSoldNowhere() {
        ProductId product = product("C");
        assertThat(refusal(product, SINCE)).isEmpty();
        Refusal early = refusal(product, SINCE.minusDays(1)).orElseThrow();
        assertThat(early.rule()).isEqualTo("catalogue.shelf");
        assertThat(early.help().in(Locale.SIMPLIFIED_CHINESE, messages)).contains("2026-03-01");
    }

    @Test
    void aClassIsSoldWhereOneOfItsPermitsSays() {
        assertThat(refusal(product("C"), today)).isEmpty();
        for (String elsewhere : List.of("A", "B", "X", "Y")) {
            Refusal refusal = refusal(product(elsewhere), today).orElseThrow();
            assertThat(refusal.rule()).isEqualTo("catalogue.class");
            assertThat(refusal.why().in(Locale.SIMPLIFIED_CHINESE, messages)).contains(elsewhere + " 类");
            assertThat(refusal.help().in(Locale.SIMPLIFIED_CHINESE, messages)).contains("自办营业厅");
            assertThat(refusal.help().in(Locale.ENGLISH, messages)).contains("own halls");
        }
    }

    @Test
    void aVenueOfTheYoungCrowdSellsXAndOneOfBusinessPeopleSellsY() {
        UnitId campus = outlet("agency-point", "campus", null);
        UnitId bank = outlet("agency-point", "bank", null);
        ProductId x = product("X");
        ProductId y = product("Y");
        assertThat(refusal(x, campus, today)).isEmpty();
        assertThat(refusal(y, campus, today)).isPresent();
        assertThat(refusal(y, bank, today)).isEmpty();
        assertThat(refusal(x, bank, today)).isPresent();
        UnitId hall = outlet("own-hall", null, null);
        assertThat(List.of("A", "B", "C", "X", "Y"))
                .allSatisfy(every ->
                        assertThat(refusal(product(every), hall, today)).isEmpty());
    }

    @Test
    void aShopOfThreeStarsSellsB() {
        ProductId product = product("B");
        assertThat(refusal(product, outlet("exclusive", null, 3), today)).isEmpty();
        assertThat(refusal(product, outlet("exclusive", null, 2), today)).isPresent();
        assertThat(refusal(product, outlet("exclusive", null, null), today)).isPresent();
    }

    @Test
    void whatAnOutletMaySellIsExactlyWhatNoRuleRefuses() {
        Instant at = today.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
        ProductId closed = product("C");
        ProductId own = product("A");
        system(() -> policy.release(closed, new ReleaseForm(null, today, "下线整改")));
        system(() -> policy.permit(onlyIn(own, "campus"), today));
        List.of("A", "B", "C", "X", "Y").forEach(this::product);
        for (UnitId outlet : List.of(
                unit(Level.OUTLET),
                outlet("own-hall", null, null),
                outlet("agency-point", "campus", null),
                outlet("exclusive", null, 4))) {
            List<ProductId> wanted = system(() -> products.all()).stream()
                    .map(ProductRow::id)
                    .filter(id -> system(() -> rules.refusal(id, outlet, at)).isEmpty())
                    .toList();
            assertThat(system(() -> rules.sellable(outlet, at)))
                    .extracting(ProductRow::id)
                    .isNotEmpty()
                    .containsExactlyElementsOf(wanted);
        }
    }

    @Test
    void permitsOfAProductGoBeforeThoseOfItsClassFromTheirFirstDayToTheirLast() {
        ProductId product = product("C");
        system(() -> policy.permit(onlyIn(product, "campus"), today.plusDays(1)));
        assertThat(refusal(product, today)).isEmpty();
        assertThat(refusal(product, today.plusDays(1)).orElseThrow().rule()).isEqualTo("catalogue.product");
        long id = system(() -> policy.permits(product, "none")).getFirst().id();
        system(() -> policy.end(id, today.plusDays(3)));
        assertThat(refusal(product, today.plusDays(2))).isPresent();
        assertThat(refusal(product, today.plusDays(3))).isEmpty();
    }

    @Test
    void nothingIsDecidedForADayThatHasPassed() {
        ProductId product = product("C");
        assertThatThrownBy(() -> system(() -> policy.permit(onlyIn(product, "campus"), today.minusDays(1))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> system(() -> policy.release(product, new ReleaseForm(null, today.minusDays(1), "试验"))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> system(() ->
                        book.set(product, new PriceForm("village", null, Money.of("1"), today.minusDays(1), "试验"))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aProductOpensWhenItsRegionReachesThePhase() {
        ProductId product = product("C");
        assertThat(refusal(product, today))
                .as("nobody has said a word about phases")
                .isEmpty();
        system(() -> feed.releases(List.of(new NewRelease(product, Phase.FULL, SINCE, "试验"))));
        assertThat(refusal(product, today)).as("nobody has entered a phase").isEmpty();
        UnitId region = unit(Level.REGION);
        system(() -> feed.phases(List.of(
                new RegionPhase(region, Phase.PILOT, SINCE, "试验"),
                new RegionPhase(region, Phase.FULL, SINCE.plusDays(10), "试验"))));
        Refusal early = refusal(product, SINCE.plusDays(9)).orElseThrow();
        assertThat(early.rule()).isEqualTo("catalogue.phase");
        assertThat(early.help().in(Locale.ENGLISH, messages)).contains("full roll-out");
        assertThat(refusal(product, SINCE.plusDays(10))).isEmpty();
        system(() -> policy.release(product, new ReleaseForm(null, today, "下线整改")));
        assertThat(refusal(product, today.minusDays(1))).isEmpty();
        assertThat(refusal(product, today).orElseThrow().rule()).isEqualTo("catalogue.release");
    }

    @Test
    void theMostParticularPriceHoldsAsOfItsDay() {
        ProductId product = product("C");
        system(() -> feed.prices(List.of(
                special(product, "village", null, "4", SINCE.plusDays(5)),
                special(product, null, "industry", "3", SINCE.plusDays(5)),
                special(product, "village", "industry", "2", SINCE.plusDays(6)))));
        assertThat(price(product, "village", "industry", SINCE.minusDays(1))).isEmpty();
        assertThat(price(product, "village", "industry", SINCE.plusDays(4))).contains(Money.of("5"));
        assertThat(price(product, "village", "industry", SINCE.plusDays(5))).contains(Money.of("4"));
        assertThat(price(product, "village", "industry", SINCE.plusDays(6))).contains(Money.of("2"));
        assertThat(price(product, "roadside", "industry", SINCE.plusDays(6))).contains(Money.of("3"));
        assertThat(price(product, "roadside", null, SINCE.plusDays(6))).contains(Money.of("5"));
        system(() -> book.set(product, new PriceForm("village", null, null, today, "优惠结束")));
        assertThat(price(product, "village", null, today.minusDays(1))).contains(Money.of("4"));
        assertThat(price(product, "village", null, today)).contains(Money.of("5"));
        assertThat(price(product, "village", "industry", today)).contains(Money.of("2"));
        assertThatThrownBy(() -> system(() -> book.set(product, new PriceForm("village", null, null, today, "再次"))))
                .isInstanceOf(RuleViolation.class);
        assertThat(system(() -> book.history(product))).hasSize(5);
    }

    @Test
    void aPlannedPriceCanBeTakenBackAndOneThatHoldsCannot() {
        ProductId product = product("C");
        system(() -> book.set(product, new PriceForm("village", null, Money.of("4"), today.plusDays(1), "计划")));
        system(() -> book.set(product, new PriceForm("roadside", null, Money.of("3"), today, "即日起")));
        PriceRow planned = system(() -> book.history(product)).getFirst();
        PriceRow begun = system(() -> book.history(product)).get(1);
        assertThatThrownBy(() -> system(() -> book.withdraw(begun.id()))).isInstanceOf(RuleViolation.class);
        system(() -> book.withdraw(planned.id()));
        assertThat(price(product, "village", null, today.plusDays(1))).contains(Money.of("5"));
    }

    @Test
    void aSegmentHearsItsOwnScriptAndTheOthersTheOneForEverybody() {
        ProductId product = product("C");
        assertThat(system(() -> hints.script(product, "business"))).isEmpty();
        system(() -> feed.hints(List.of(
                new NewHint(product, "", new Bilingual("您好", "Hello")),
                new NewHint(product, "business", new Bilingual("老板您好", "Good day")))));
        assertThat(said(product, "business")).isEqualTo("老板您好");
        assertThat(said(product, "community")).isEqualTo("您好");
        assertThat(said(product, null)).isEqualTo("您好");
        system(() -> feed.hints(List.of(new NewHint(product, "", new Bilingual("您好！", "Hello!")))));
        assertThat(said(product, null)).isEqualTo("您好！");
    }

    private @Nullable String said(ProductId product, @Nullable String segment) {
        return system(() -> hints.script(product, segment))
                .map(script -> script.text().zh())
                .orElse(null);
    }

    private Optional<Money> price(ProductId product, @Nullable String type, @Nullable String segment, LocalDate day) {
        return system(() -> prices.monthly(product, type, segment, day));
    }

    private static SpecialPrice special(
            ProductId product, @Nullable String type, @Nullable String segment, String yuan, LocalDate since) {
        return new SpecialPrice(product, type, segment, Money.of(yuan), since, "试验");
    }

    private static PermitForm onlyIn(ProductId product, String venue) {
        return new PermitForm(
                null,
                product,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(venue),
                null,
                null,
                false,
                new Bilingual("校园", "campus"));
    }

    private Optional<Refusal> refusal(ProductId product, LocalDate day) {
        return refusal(product, unit(Level.OUTLET), day);
    }

    /** At the first moment of the day. */
    private Optional<Refusal> refusal(ProductId product, UnitId outlet, LocalDate day) {
        Instant at = day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
        return system(() -> rules.refusal(product, outlet, at));
    }

    private ProductId product(String classCode) {
        String code = OrgExamples.code("P");
        system(() -> productFeed.add(List.of(new NewProduct(code, code, code, classCode, Money.of("5"), SINCE))));
        return system(() -> products.all()).stream()
                .filter(row -> row.code().equals(code))
                .map(ProductRow::id)
                .findFirst()
                .orElseThrow();
    }

    private UnitId unit(Level level) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .findFirst()
                .orElseThrow()
                .code();
        return system(() -> units.byCode(code)).id();
    }

    private UnitId outlet(String type, @Nullable String venue, @Nullable Integer star) {
        String grid = here.stream()
                .filter(unit -> unit.level() == Level.GRID)
                .findFirst()
                .orElseThrow()
                .code();
        NewUnit outlet =
                NewUnit.outlet(OrgExamples.code("O"), "试验网点", grid, OrgExamples.OPENED, profile(type, venue, star));
        system(() -> unitFeed.write(List.of(outlet), "试验"));
        return system(() -> units.byCode(outlet.code())).id();
    }

    private static OutletProfile profile(String type, @Nullable String venue, @Nullable Integer star) {
        OutletProfile shop = OrgExamples.roadsideShop();
        return new OutletProfile(
                type,
                shop.channelClass(),
                shop.segment(),
                shop.tier(),
                star,
                venue,
                shop.signed(),
                shop.chain(),
                shop.designated(),
                shop.exclusiveSince(),
                "演示手机",
                shop.features(),
                shop.customerGroup(),
                200,
                shop.address(),
                shop.longitude(),
                shop.latitude(),
                shop.responsibleName(),
                shop.responsibleAccount());
    }

    private <T> T system(Supplier<T> work) {
        return scope.asSystem("test", work);
    }

    private void system(Runnable work) {
        scope.asSystem("test", work);
    }
}
