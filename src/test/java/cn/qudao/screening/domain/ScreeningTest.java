package cn.qudao.screening.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.CustomerMother;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.Moves;
import cn.qudao.scope.Scope;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.Screening;
import cn.qudao.screening.Screening.Question;
import cn.qudao.screening.Subject;
import cn.qudao.testing.MovingClock;
import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists as a recommendation meets them, and as those who keep them see them. */
@PortalTest
class ScreeningTest {

    @Autowired
    private Screening screening;

    @Autowired
    private ListingDesk desk;

    @Autowired
    private ListingList list;

    @Autowired
    private ListingRepository repository;

    @Autowired
    private Keys keys;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private Products products;

    @Autowired
    private CurrentUser user;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private ProductFeed shelf;

    @Autowired
    private Moves moves;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 1, 2, 0);
    private final SubscriberNumber number = CustomerMother.number();
    private ProductId product = new ProductId(0);

    @BeforeEach
    void signInAtTheProvince() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        String code = OrgExamples.code("P");
        product = scope.asSystem(
                        "test",
                        () -> shelf.add(List.of(
                                new NewProduct(code, code, code, "C", Money.of("5"), LocalDate.of(2026, 1, 1)))))
                .getFirst();
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void eachKindOfSubjectIsStoppedByItsOwnBlackList() {
        assertThat(ask()).isEmpty();
        put(ListColour.BLACK, new Subject.Product(product), null);
        assertThat(rule()).isEqualTo("screening.product");
        put(ListColour.BLACK, new Subject.Outlet(unit(Level.OUTLET, 0).id()), null);
        assertThat(rule()).isEqualTo("screening.outlet");
        put(ListColour.BLACK, new Subject.Number(number), null);
        assertThat(rule()).isEqualTo("screening.number");
        assertThat(ask().orElseThrow().why().arguments()).containsExactly("违规办理");
        assertThat(screening.refusal(
                        CustomerMother.number(),
                        unit(Level.OUTLET, 1).id(),
                        new ProductId(product.value() + 1),
                        clock.instant()))
                .isEmpty();
    }

    @Test
    void theWhiteListLetsThroughWhatStandsOnItAndNothingElse() {
        put(ListColour.BLACK, new Subject.Number(number), null);
        put(ListColour.WHITE, new Subject.Number(number), null);
        assertThat(ask()).isEmpty();
        put(ListColour.BLACK, new Subject.Product(product), null);
        assertThat(rule()).isEqualTo("screening.product");
        list.page(ListingFilter.ALL, Portion.first(20)).rows().stream()
                .filter(row -> row.list() == ListColour.WHITE && row.stands())
                .findFirst()
                .ifPresent(row -> desk.end(row.id(), "白名单结束"));
        assertThat(rule()).isEqualTo("screening.number");
    }

    @Test
    void ofManyThatAreAskedTogetherEachIsAnsweredForItself() {
        put(ListColour.BLACK, new Subject.Number(number), null);
        Subject.Outlet closed = new Subject.Outlet(unit(Level.OUTLET, 0).id());
        put(ListColour.BLACK, closed, null);
        UnitId open = unit(Level.OUTLET, 1).id();
        SubscriberNumber other = CustomerMother.number();
        assertThat(screening.refusals(List.of(
                        new Question(other, open, product, clock.instant()),
                        new Question(number, open, product, clock.instant()),
                        new Question(other, closed.unit(), product, clock.instant()),
                        new Question(number, open, product, clock.instant().minus(Duration.ofDays(1))))))
                .extracting(refusal -> refusal.map(Refusal::rule).orElse(""))
                .containsExactly("", "screening.number", "screening.outlet", "");
    }

    @Test
    void anEntryRunsOutAtItsVeryMoment() {
        MovingClock earlier = new MovingClock(clock);
        earlier.move(Duration.ofDays(-2));
        ListingWriter then =
                new ListingWriter(repository, keys, numbers, units, products, scope, user, earlier, entities);
        Instant end = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        Subject subject = new Subject.Number(number);
        put(then, subject, end);
        assertThat(ask(end.minus(1, ChronoUnit.MICROS))).isPresent();
        assertThat(ask(end)).isEmpty();
        earlier.move(Duration.between(earlier.instant(), end.minus(1, ChronoUnit.MICROS)));
        assertRefused(() -> put(then, subject, null), "screening.stands");
        earlier.move(Duration.of(1, ChronoUnit.MICROS));
        put(then, subject, null);
        assertThat(ask()).isPresent();
        assertThat(list.of(number)).extracting(ListingRow::stands).containsExactly(true, false);
        assertRefused(() -> put(ListColour.WHITE, subject, end), "screening.until.past");
    }

    @Test
    void whatIsTakenOffIsKeptWithItsReasonAndHoldsNoLonger() {
        put(ListColour.BLACK, new Subject.Number(number), null);
        ListingRow row = list.of(number).getFirst();
        assertThat(row.subject()).isEqualTo(number.masked());
        assertRefused(() -> desk.end(row.id(), " "), "screening.reason.length");
        desk.end(row.id(), "申诉成立");
        assertThat(ask()).isEmpty();
        assertThat(list.of(number).getFirst().endReason()).isEqualTo("申诉成立");
        assertRefused(() -> desk.end(row.id(), "再次"), "screening.over");
    }

    @Test
    void outletsAreSeenFromAboveAndEntriesGoAlongWithThem() {
        UnitRow outlet = unit(Level.OUTLET, 0);
        put(ListColour.BLACK, new Subject.Number(number), null);
        enter(Level.REGION, 0, ShippedRole.CITY_MANAGER);
        put(ListColour.BLACK, new Subject.Outlet(outlet.id()), null);
        assertThat(list.count(ListingFilter.ALL))
                .as("no number is shown below the province")
                .isEqualTo(1);
        assertThat(list.of(number)).isEmpty();
        assertThatThrownBy(() -> put(ListColour.BLACK, new Subject.Number(CustomerMother.number()), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> put(ListColour.BLACK, new Subject.Product(product), null))
                .isInstanceOf(Refused.class);
        assertRefused(
                () -> put(
                        ListColour.BLACK, new Subject.Outlet(unit(Level.GRID, 0).id()), null),
                "screening.not-an-outlet");
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(list.count(ListingFilter.ALL)).isZero();
        scope.asSystem("test", () -> moves.move(outlet.id(), unit(Level.GRID, 1).id(), LocalDate.now(clock), "划片调整"));
        assertThat(list.of(outlet.id())).hasSize(1);
        assertThatThrownBy(() -> desk.end(list.of(outlet.id()).getFirst().id(), "试"))
                .isInstanceOf(Refused.class);
        enter(Level.DISTRICT, 0, ShippedRole.CITY_MANAGER);
        assertThatThrownBy(() -> put(ListColour.BLACK, new Subject.Outlet(outlet.id()), null))
                .isInstanceOf(NotFound.class);
        assertThat(rule()).as("the lists hold whoever asks").isEqualTo("screening.number");
    }

    private void put(ListColour colour, Subject subject, @Nullable Instant until) {
        desk.put(new NewListing(colour, subject, "违规办理", until));
    }

    private void put(ListingWriter writer, Subject subject, @Nullable Instant until) {
        transaction.executeWithoutResult(
                status -> writer.put(List.of(new NewListing(ListColour.BLACK, subject, "违规办理", until)), id -> {}));
    }

    private Optional<Refusal> ask() {
        return ask(clock.instant());
    }

    private Optional<Refusal> ask(Instant at) {
        return screening.refusal(number, unit(Level.OUTLET, 0).id(), product, at);
    }

    private String rule() {
        return ask().orElseThrow().rule();
    }

    private static void assertRefused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private void enter(Level level, int which, ShippedRole role) {
        UnitRow unit = unit(level, which);
        acting.enter(mother.account(new PlacedUnit(unit.id(), unit.place()), role));
    }

    private UnitRow unit(Level level, int which) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .skip(which)
                .findFirst()
                .orElseThrow()
                .code();
        return scope.asSystem("test", () -> units.byCode(code));
    }
}
