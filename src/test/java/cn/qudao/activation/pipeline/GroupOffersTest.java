package cn.qudao.activation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.CustomerPrice;
import cn.qudao.activation.CustomerPrices;
import cn.qudao.activation.Step;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.StepRow;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.offer.domain.GroupNumberRow;
import cn.qudao.offer.domain.GroupOfferDesk;
import cn.qudao.offer.domain.GroupOfferForm;
import cn.qudao.offer.domain.GroupOfferPages;
import cn.qudao.offer.domain.GroupOfferRow;
import cn.qudao.org.OrgExamples;
import cn.qudao.recommendation.Way;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A price for the numbers on a list: for them, once each, for no more than was allowed, and for nobody else (row 70). */
@PortalTest
@Tag("database")
class GroupOffersTest {

    private static final Behaviour REFUSING = new Behaviour(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final String LISTED = "5.0000";
    private static final String GROUP = "3.0000";

    @Autowired
    private Activations activations;

    @Autowired
    private CustomerPrices prices;

    @Autowired
    private GroupOfferDesk desk;

    @Autowired
    private GroupOfferPages pages;

    @Autowired
    private Products products;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String code = OrgExamples.code("G");
    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void open() {
        counter = mother.counter();
    }

    @AfterEach
    void close() throws IOException {
        run(() -> desk.end(code, LocalDate.now(clock), "test"));
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void theNumberOnTheListHasThePriceInWordsOnceAndNobodyElseHasIt() {
        platform = mother.platform(counter, Behaviour.GOOD);
        draft(5, number);
        assertThat(priceOf(number)).as("nobody has approved it").isEqualTo(new CustomerPrice(Money.of("5"), null));
        approve();
        Saying why = Saying.of("offer.group.why", "市教育局", "3");
        assertThat(priceOf(number)).isEqualTo(new CustomerPrice(Money.of("3"), why));
        SubscriberNumber other = ActivationMother.number();
        assertThat(priceOf(other)).isEqualTo(new CustomerPrice(Money.of("5"), null));

        ActivationId first = ask(number).id();
        assertThat(onRecord(first)).isEqualTo(GROUP);
        assertThat(reasons(first)).containsExactly(why);
        ActivationId others = ask(other).id();
        assertThat(onRecord(others)).isEqualTo(LISTED);
        assertThat(reasons(others)).isEmpty();
        assertThat(finished(first).state()).isEqualTo(ActivationState.SUCCEEDED);

        assertThat(offer().taken()).isEqualTo(1);
        assertThat(priceOf(number)).as("once each").isEqualTo(new CustomerPrice(Money.of("5"), null));
        assertThat(numbers()).singleElement().satisfies(row -> {
            assertThat(row.masked()).isEqualTo(number.masked());
            assertThat(row.record()).isEqualTo(finished(first).recommendation().value());
            assertThat(row.takenAt()).isNotNull();
        });
    }

    @Test
    void whatIsTakenTogetherWithOthersCostsWhatWasToldAndUsesNoPlaceUp() {
        platform = mother.platform(counter, Behaviour.GOOD);
        draft(5, number);
        approve();
        ActivationId part = mother.asSystem(() -> activations.request(new ActivationRequest(
                        Way.WEB,
                        "k" + Ids.next(),
                        null,
                        number,
                        counter.product(),
                        counter.outlet().place(),
                        counter.outlet().id(),
                        null,
                        null,
                        Money.of("2.5"))))
                .id();
        assertThat(onRecord(part)).isEqualTo("2.5000");
        assertThat(reasons(part)).containsExactly(Saying.of("activation.reason.together", "2.5"));
        assertThat(offer().taken()).isZero();
        assertThat(priceOf(number).monthly()).isEqualTo(Money.of("3"));
    }

    @Test
    void whatComesToNothingGivesThePlaceBack() throws IOException {
        platform = mother.platform(counter, REFUSING);
        draft(1, number);
        approve();
        ActivationId failed = ask(number).id();
        assertThat(onRecord(failed)).isEqualTo(GROUP);
        assertThat(finished(failed).state()).isEqualTo(ActivationState.FAILED);
        assertThat(offer().taken()).isZero();
        assertThat(numbers()).extracting(GroupNumberRow::record).containsOnlyNulls();
        platform.behave(Behaviour.GOOD);
        ActivationId again = ask(number).id();
        assertThat(onRecord(again)).isEqualTo(GROUP);
        assertThat(finished(again).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(offer().taken()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsRefusedUsesNothingUp() {
        draft(1, number);
        approve();
        assertThat(ask(number).state()).as("no platform").isEqualTo(ActivationState.REFUSED);
        assertThat(offer().taken()).isZero();
        mother.blacklist(number);
        platform = mother.platform(counter, Behaviour.GOOD);
        assertThat(ask(number).state()).isEqualTo(ActivationState.REFUSED);
        assertThat(offer().taken()).isZero();
    }

    @Test
    void noMoreThanWereAllowedTakeItAtTheSameMoment() throws Exception {
        platform = mother.platform(counter, Behaviour.GOOD);
        List<SubscriberNumber> all =
                Stream.generate(ActivationMother::number).limit(24).toList();
        draft(7, all.toArray(SubscriberNumber[]::new));
        approve();
        CountDownLatch go = new CountDownLatch(1);
        List<ActivationId> asked = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Accepted>> answers = all.stream()
                    .map(each -> hands.submit(() -> {
                        go.await();
                        return ask(each);
                    }))
                    .toList();
            go.countDown();
            for (Future<Accepted> answer : answers) {
                asked.add(answer.get().id());
            }
        }
        assertThat(asked.stream().collect(Collectors.groupingBy(this::onRecord, Collectors.counting())))
                .containsEntry(GROUP, 7L)
                .containsEntry(LISTED, 17L);
        asked.forEach(id -> assertThat(finished(id).state()).isEqualTo(ActivationState.SUCCEEDED));
        assertThat(offer().taken()).isEqualTo(7);
        assertThat(mother.asSystem(() -> pages.count(offer().id(), true))).isEqualTo(7);
    }

    @Test
    void whoMayUseItIsDecidedBeforeItIsApproved() {
        draft(5, number);
        assertThat(mother.asSystem(() -> desk.add(
                        code, number.digits() + "，" + ActivationMother.number().digits())))
                .as("one stands there already")
                .isEqualTo(1);
        approve();
        assertThatThrownBy(() -> mother.asSystem(
                        () -> desk.add(code, ActivationMother.number().digits())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("offer.group.not-a-draft");
        assertThatThrownBy(
                        () -> run(() -> desk.remove(code, numbers().getFirst().id())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("offer.group.not-a-draft");
        assertThat(jdbc.sql("select count(*) from offer_group_number where cast(subscriber_sealed as char) like ?")
                        .param("%" + number.digits().substring(3) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void draft(int most, SubscriberNumber... list) {
        LocalDate today = LocalDate.now(clock);
        run(() -> {
            desk.draft(new GroupOfferForm(
                    code, "市教育局", counter.product(), Money.of("3"), today, today.plusDays(30), most));
            desk.add(code, Stream.of(list).map(SubscriberNumber::digits).collect(Collectors.joining(" ")));
        });
    }

    private void approve() {
        run(() -> {
            desk.submit(code);
            desk.approve(code);
        });
    }

    private void run(Runnable work) {
        mother.asSystem(() -> {
            work.run();
            return true;
        });
    }

    private Accepted ask(SubscriberNumber wanted) {
        return mother.asSystem(() -> activations.request(counter.request(wanted)));
    }

    private CustomerPrice priceOf(SubscriberNumber wanted) {
        return mother.asSystem(() -> Objects.requireNonNull(prices.monthly(
                        List.of(products.find(counter.product()).orElseThrow()),
                        counter.outlet().id(),
                        wanted,
                        null,
                        clock.instant())
                .get(counter.product())));
    }

    private GroupOfferRow offer() {
        return mother.asSystem(() -> pages.find(code));
    }

    private List<GroupNumberRow> numbers() {
        return mother.asSystem(
                () -> pages.page(pages.find(code).id(), null, Portion.first(50)).rows());
    }

    private String onRecord(ActivationId id) {
        return jdbc.sql("select monthly_price from recommendation where source = 'ACTIVATION' and source_id = ?")
                .param(Long.toString(id.value()))
                .query(BigDecimal.class)
                .single()
                .toPlainString();
    }

    /** What is said of the price on the time line. */
    private List<Saying> reasons(ActivationId id) {
        return mother.asSystem(() -> timeLines.steps(id)).stream()
                .filter(step -> step.step() == Step.RULES)
                .map(StepRow::reason)
                .filter(Objects::nonNull)
                .toList();
    }

    private ActivationRow finished(ActivationId id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mother.asSystem(() -> timeLines.one(id)).state().isFinal());
        return mother.asSystem(() -> timeLines.one(id));
    }
}
