package cn.qudao.activation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.activation.domain.StepRow;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.activation.pipeline.Happening.Answered;
import cn.qudao.activation.platform.Answer;
import cn.qudao.catalogue.PolicyFeed;
import cn.qudao.catalogue.PolicyFeed.SpecialPrice;
import cn.qudao.catalogue.domain.ProductForm;
import cn.qudao.catalogue.domain.Shelf;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.NewSubscriber;
import cn.qudao.customer.SubscriberFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.demoplatform.LedgerEntry;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OutletProfiles;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationBook.Repeatable;
import cn.qudao.recommendation.RecommendationBook.Repeats;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the door to the platform and back, with a platform that is reached over HTTP. */
@PortalTest
class PipelineTest {

    private static final Behaviour REFUSING = new Behaviour(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Behaviour SLOW = new Behaviour(400, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Behaviour LATE = new Behaviour(0, 0, 0, 0, 0, 0, 1, 700, 0, 0);
    private static final Behaviour DEAF = new Behaviour(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);

    @Autowired
    private Activations activations;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private PlatformDirectory directory;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Settlement settlement;

    @Autowired
    private RecommendationBook book;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private Answers answers;

    @Autowired
    private Shelf shelf;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private SubscriberFeed mart;

    @Autowired
    private PolicyFeed policies;

    @Autowired
    private OutletProfiles outlets;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Counter counter;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void open() {
        counter = mother.counter();
    }

    @AfterEach
    void close() throws IOException {
        acting.leave();
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void goesThroughSevenStepsToOneActivationAndOneRecord() {
        platform = mother.platform(counter, Behaviour.GOOD);
        SubscriberNumber number = ActivationMother.number();
        Accepted accepted = ask(counter.request(number));
        assertThat(accepted.state()).isEqualTo(ActivationState.SENDING);
        assertThat(result(accepted.id())).isEqualTo("PENDING");

        ActivationRow row = finished(accepted.id());

        assertThat(row.state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(result(accepted.id())).isEqualTo("SUCCESS");
        assertThat(steps(accepted.id())).extracting(StepRow::step).containsExactly(Step.values());
        assertThat(steps(accepted.id())).extracting(StepRow::outcome).containsOnly(StepOutcome.PASSED);
        assertThat(platform.ledger().all()).singleElement().satisfies(entry -> {
            assertThat(entry.msisdn()).isEqualTo(number.digits());
            assertThat(entry.offering()).isEqualTo(counter.productCode());
            assertThat(entry.number()).isEqualTo(row.order());
        });
        assertThat(left("activation_outbox", accepted.id())).isZero();
        assertThat(left("activation_under_way", accepted.id())).isZero();
    }

    @Test
    void theSameKeyIsTheSameActivationAlsoAtTheSameMoment() throws Exception {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationRequest request = counter.request(ActivationMother.number());
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Accepted>> answers = IntStream.range(0, 8)
                    .mapToObj(hand -> hands.submit(() -> {
                        go.await();
                        return ask(request);
                    }))
                    .toList();
            go.countDown();
            for (Future<Accepted> answer : answers) {
                assertThat(answer.get().id()).isEqualTo(answers.getFirst().get().id());
            }
            finished(answers.getFirst().get().id());
        }
        assertThat(ask(request).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(platform.ledger().all()).hasSize(1);
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void oneNumberAndProductAtATime() {
        platform = mother.platform(counter, SLOW);
        SubscriberNumber number = ActivationMother.number();
        Accepted first = ask(counter.request(number));
        Accepted second = ask(counter.request(number));

        assertThat(second.state()).isEqualTo(ActivationState.REFUSED);
        assertThat(second.reason()).extracting(saying -> saying.key()).isEqualTo("activation.refused.under-way");
        assertThat(second.help()).isNotNull();
        assertThat(result(second.id())).isEqualTo("FAILED");
        assertThat(steps(second.id()))
                .extracting(StepRow::step)
                .containsExactly(Step.INTERFACE, Step.LISTS, Step.RULES, Step.RESULT);
        assertThat(finished(first.id()).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(ask(counter.request(number)).reason())
                .extracting(saying -> saying.key())
                .isEqualTo("activation.refused.held");
    }

    @Test
    void whatIsAskedForTogetherIsJudgedOneByOne() {
        platform = mother.platform(counter, Behaviour.GOOD);
        SubscriberNumber twice = ActivationMother.number();
        SubscriberNumber listed = ActivationMother.number();
        SubscriberNumber other = ActivationMother.number();
        mother.blacklist(listed);
        ActivationRequest first = counter.request(twice);

        List<Accepted> accepted =
                together(first, counter.request(listed), counter.request(twice), counter.request(other), first);

        assertThat(accepted)
                .extracting(Accepted::state)
                .containsExactly(
                        ActivationState.SENDING,
                        ActivationState.REFUSED,
                        ActivationState.REFUSED,
                        ActivationState.SENDING,
                        ActivationState.SENDING);
        assertThat(accepted.getLast().id()).isEqualTo(accepted.getFirst().id());
        assertThat(reason(accepted.get(1))).isEqualTo("screening.refused.NUMBER");
        assertThat(reason(accepted.get(2))).isEqualTo("activation.refused.under-way");
        assertThat(steps(accepted.get(1).id()))
                .extracting(StepRow::step)
                .containsExactly(Step.INTERFACE, Step.LISTS, Step.RESULT);
        assertThat(finished(accepted.getFirst().id()).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(finished(accepted.get(3).id()).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(records()).isEqualTo(4);
        assertThat(repeats(twice, ActivationMother.number(), listed, other)).containsExactly(1, 0, 0, 1);

        List<Accepted> again = together(counter.request(twice), counter.request(ActivationMother.number()));
        assertThat(reason(again.getFirst())).isEqualTo("activation.refused.held");
        assertThat(finished(again.getLast().id()).state()).isEqualTo(ActivationState.SUCCEEDED);
    }

    @Test
    void anAnswerThatComesAgainIsWrittenOnce() {
        PlatformRow row = mother.connect(counter, "http://127.0.0.1:9");
        ActivationId id = ask(counter.request(ActivationMother.number())).id();
        settle(row, id, Answer.Kind.IN_PROGRESS, Answer.Kind.IN_PROGRESS);
        settle(row, id, Answer.Kind.IN_PROGRESS);
        assertThat(answered(id)).containsExactly(StepOutcome.RETRY);

        settle(row, id, Answer.Kind.COMPLETED, Answer.Kind.COMPLETED, Answer.Kind.FAILED, Answer.Kind.FAILED);
        settle(row, id, Answer.Kind.FAILED, Answer.Kind.COMPLETED, Answer.Kind.IN_PROGRESS);

        assertThat(answered(id)).containsExactly(StepOutcome.RETRY, StepOutcome.PASSED, StepOutcome.IGNORED);
        assertThat(look(id).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(look(id).order()).isEqualTo("told " + id.value());
        assertThat(result(id)).isEqualTo("SUCCESS");
    }

    @Test
    void whatComesToItsResultTogetherKeepsItsOwn() {
        PlatformRow row = mother.connect(counter, "http://127.0.0.1:9");
        List<ActivationId> ids = together(
                        counter.request(ActivationMother.number()),
                        counter.request(ActivationMother.number()),
                        counter.request(ActivationMother.number()))
                .stream()
                .map(Accepted::id)
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        settle(List.of(
                new Answered(row, answer(ids.getFirst(), Answer.Kind.COMPLETED, null), null, null, now),
                new Answered(row, answer(ids.get(1), Answer.Kind.FAILED, "欠费"), null, null, now.plusMillis(1)),
                new Answered(row, answer(ids.getLast(), Answer.Kind.COMPLETED, null), null, null, now.plusMillis(2))));
        for (int i = 0; i < ids.size(); i++) {
            ActivationRow settled = look(ids.get(i));
            assertThat(settled.state()).isEqualTo(i == 1 ? ActivationState.FAILED : ActivationState.SUCCEEDED);
            assertThat(settled.order()).isEqualTo("told " + ids.get(i).value());
            assertThat(settled.finishedAt()).isEqualTo(now.plusMillis(i));
            assertThat(result(ids.get(i))).isEqualTo(i == 1 ? "FAILED" : "SUCCESS");
            assertThat(left("activation_outbox", ids.get(i))).isZero();
            assertThat(left("activation_under_way", ids.get(i))).isZero();
        }
        assertThat(failReason(ids.get(1))).isEqualTo("欠费");
    }

    @Test
    void whatTheSubscriberHasIsKnownFromTheMomentOfTheResult() {
        platform = mother.platform(counter, Behaviour.GOOD);
        SubscriberNumber number = ActivationMother.number();
        Accepted accepted = ask(counter.request(number));
        ActivationRow row = finished(accepted.id());
        assertThat(mother.asSystem(() -> subscribers.holdings(number)))
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.product()).isEqualTo(counter.product());
                    assertThat(holding.since()).isEqualTo(row.finishedAt());
                });
    }

    @Test
    void aNumberOnTheBlackListStopsAtTheLists() {
        platform = mother.platform(counter, Behaviour.GOOD);
        SubscriberNumber number = ActivationMother.number();
        mother.blacklist(number);
        Accepted accepted = ask(counter.request(number));
        assertThat(accepted.state()).isEqualTo(ActivationState.REFUSED);
        assertThat(steps(accepted.id()))
                .extracting(StepRow::step)
                .containsExactly(Step.INTERFACE, Step.LISTS, Step.RESULT);
        assertThat(platform.asked()).isZero();
    }

    @Test
    void whatThePlatformRefusesFailsInItsWords() {
        platform = mother.platform(counter, REFUSING);
        ActivationId id = ask(counter.request(ActivationMother.number())).id();
        ActivationRow row = finished(id);

        assertThat(row.state()).isEqualTo(ActivationState.FAILED);
        LedgerEntry entry = platform.ledger().all().getFirst();
        assertThat(entry.done()).isFalse();
        assertThat(row.reason())
                .satisfies(reason -> assertThat(reason.arguments()).containsExactly(entry.reason()));
        assertThat(failReason(id)).isEqualTo(entry.reason());
    }

    @Test
    void withoutAPlatformItIsRefusedAndOnRecord() {
        Accepted accepted = ask(counter.request(ActivationMother.number()));

        assertThat(accepted.state()).isEqualTo(ActivationState.REFUSED);
        assertThat(failReason(accepted.id())).isEqualTo("该产品没有可用的开通平台");
        assertThat(steps(accepted.id()))
                .extracting(StepRow::step)
                .containsExactly(Step.INTERFACE, Step.LISTS, Step.RULES, Step.PLATFORM, Step.RESULT);
        assertThat(left("activation_under_way", accepted.id())).isZero();
    }

    @Test
    void whatIsOffTheShelfIsRefused() {
        platform = mother.platform(counter, Behaviour.GOOD);
        mother.asSystem(() -> {
            shelf.takeOff(counter.product(), "停售");
            return true;
        });
        Accepted accepted = ask(counter.request(ActivationMother.number()));
        assertThat(accepted.reason()).extracting(saying -> saying.key()).isEqualTo("catalogue.refusal.off-shelf");
        assertThat(platform.asked()).isZero();
    }

    @Test
    void whatTheOutletMayNotSellIsRefusedInWordsThatSayWhoMay() {
        platform = mother.platform(counter, Behaviour.GOOD);
        mother.asSystem(() -> {
            shelf.revise(
                    counter.product(),
                    new ProductForm(
                            counter.productCode(),
                            counter.productCode(),
                            counter.productCode(),
                            "A",
                            null,
                            Money.of("5")));
            shelf.submit(counter.product());
            shelf.approve(counter.product());
            return true;
        });
        Accepted accepted = ask(counter.request(ActivationMother.number()));
        assertThat(accepted.reason()).extracting(saying -> saying.key()).isEqualTo("catalogue.refusal.class-not-here");
        assertThat(steps(accepted.id()))
                .filteredOn(step -> step.step() == Step.RULES)
                .singleElement()
                .extracting(StepRow::help)
                .isEqualTo(accepted.help());
        assertThat(platform.asked()).isZero();
    }

    @Test
    void aResultThatComesLaterIsAskedFor() {
        platform = mother.platform(counter, LATE);
        ActivationId id = ask(counter.request(ActivationMother.number())).id();
        await().atMost(Duration.ofSeconds(30)).until(() -> look(id).state() == ActivationState.WAITING);
        assertThat(result(id)).isEqualTo("PENDING");
        assertThat(finished(id).state()).isEqualTo(ActivationState.SUCCEEDED);
    }

    @Test
    void theRecordCountsAtThePriceOfTheDayForTheOutletsTypeAndTheCustomersGroup() {
        String type = mother.asSystem(() -> outlets.find(counter.outlet().id()))
                .orElseThrow()
                .profile()
                .type();
        SubscriberNumber industrial = ActivationMother.number();
        learn(industrial, "industry");
        price(null, null, "4");
        price(type, null, "3");
        assertThat(priceOf(ActivationMother.number())).isEqualByComparingTo("3");
        price(type, "industry", "2");
        assertThat(priceOf(ActivationMother.number())).isEqualByComparingTo("3");
        assertThat(priceOf(industrial)).isEqualByComparingTo("2");
    }

    @Test
    void aPlatformThatTellsBeforeItAnswersChangesNothingByItsAnswer() {
        platform = mother.platform(counter, SLOW);
        ActivationId id = ask(counter.request(ActivationMother.number())).id();
        await().atMost(Duration.ofSeconds(30)).until(() -> isClaimed(id));
        answers.take(carrier(), new Answer(id, "told", Answer.Kind.COMPLETED, null));
        ActivationRow told = look(id);
        assertThat(told.state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(told.attempts()).isZero();

        await().atMost(Duration.ofSeconds(30)).until(() -> look(id).attempts() == 1);

        assertThat(look(id).finishedAt()).isNotNull().isEqualTo(told.finishedAt());
        assertThat(look(id).order()).isEqualTo("told");
        assertThat(steps(id)).filteredOn(step -> step.step() == Step.RESULT).hasSize(1);
    }

    @Test
    void aPlatformThatNeverAnswersComesToThePersonsWhoRepairAndIsHeardLater() {
        platform = mother.platform(counter, DEAF);
        ActivationId id = ask(counter.request(ActivationMother.number())).id();
        await().atMost(Duration.ofSeconds(30)).until(() -> look(id).state() == ActivationState.REPAIR);
        assertThat(result(id)).isEqualTo("PENDING");

        platform.behave(Behaviour.GOOD);

        assertThat(finished(id).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(platform.ledger().all()).hasSize(1);
    }

    @Test
    void aPlatformThatIsNotThereIsFoundWhenItComes() {
        mother.connect(counter, "http://127.0.0.1:9");
        ActivationId id = ask(counter.request(ActivationMother.number())).id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> steps(id).stream()
                        .anyMatch(step -> step.step() == Step.REQUEST && step.outcome() == StepOutcome.RETRY));
        assertThat(result(id)).isEqualTo("PENDING");
        assertThat(left("activation_outbox", id)).isEqualTo(1);
    }

    @Test
    void whatADeadProcessHadClaimedIsAskedForAndSent() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PlatformRow row = carrier();
        // In one transaction with the request, so that nobody else can claim it in between.
        ActivationId id = mother.asSystem(() -> transaction.execute(status -> {
            ActivationId asked = activations
                    .request(counter.request(ActivationMother.number()))
                    .id();
            assertThat(outbox.claim(row, 1)).hasSize(1);
            return asked;
        }));
        assertThat(finished(id).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(steps(id))
                .filteredOn(step -> step.step() == Step.ANSWER)
                .extracting(StepRow::outcome)
                .containsExactly(StepOutcome.RETRY, StepOutcome.PASSED);
        assertThat(platform.ledger().all()).hasSize(1);
    }

    @Test
    void aBadPlatformLosesAndDoublesNothing() {
        platform = mother.platform(counter, Behaviour.BAD);
        List<ActivationId> ids = mother
                .asSystem(() -> activations.request(IntStream.range(0, 60)
                        .mapToObj(n -> counter.request(ActivationMother.number()))
                        .toList()))
                .stream()
                .map(Accepted::id)
                .toList();
        platform.tell(List.of());
        ids.forEach(this::finished);
        var ledger = platform.ledger().all().stream().collect(Collectors.toMap(LedgerEntry::key, Function.identity()));
        assertThat(ledger).hasSize(60);
        assertThat(ids).allSatisfy(id -> {
            LedgerEntry entry = Objects.requireNonNull(ledger.get("qudao-" + id.value()));
            assertThat(look(id).state()).isEqualTo(entry.done() ? ActivationState.SUCCEEDED : ActivationState.FAILED);
            assertThat(result(id)).isEqualTo(entry.done() ? "SUCCESS" : "FAILED");
        });
        assertThat(records()).isEqualTo(60);
    }

    @Test
    void outsideTheOwnOutletNobodyAsks() {
        platform = mother.platform(counter, Behaviour.GOOD);
        Counter elsewhere = mother.counter();
        acting.enter(access.account(mother.placed(elsewhere.clerk()), ShippedRole.CLERK));
        assertThatThrownBy(() -> activations.request(counter.request(ActivationMother.number())))
                .isInstanceOf(Refused.class);
        acting.enter(access.account(mother.placed(counter.outlet()), ShippedRole.GRID_MANAGER));
        assertThatThrownBy(() -> activations.request(counter.request(ActivationMother.number())))
                .isInstanceOf(Refused.class);
        assertThat(records()).isZero();
    }

    private Accepted ask(ActivationRequest request) {
        return mother.asSystem(() -> activations.request(request));
    }

    private List<Accepted> together(ActivationRequest... requests) {
        return mother.asSystem(() -> activations.request(List.of(requests)));
    }

    private static @Nullable String reason(Accepted accepted) {
        return accepted.reason() == null ? null : accepted.reason().key();
    }

    private List<Integer> repeats(SubscriberNumber... asked) {
        return mother
                .asSystem(() -> book.repeats(
                        Stream.of(asked)
                                .map(number -> new Repeatable(numbers.hash(number), counter.product()))
                                .toList(),
                        LocalDate.now(clock)))
                .stream()
                .map(Repeats::thatDay)
                .toList();
    }

    private void settle(PlatformRow row, ActivationId id, Answer.Kind... kinds) {
        settle(Stream.of(kinds)
                .<Happening>map(kind -> new Answered(row, answer(id, kind, null), null, null, clock.instant()))
                .toList());
    }

    private void settle(List<? extends Happening> happenings) {
        mother.asSystem(() -> transaction.execute(status -> {
            settlement.write(List.copyOf(happenings));
            return true;
        }));
    }

    private static Answer answer(ActivationId id, Answer.Kind kind, @Nullable String text) {
        return new Answer(id, "told " + id.value(), kind, text);
    }

    private List<StepOutcome> answered(ActivationId id) {
        return steps(id).stream()
                .filter(step -> step.step() == Step.ANSWER)
                .map(StepRow::outcome)
                .toList();
    }

    private void learn(SubscriberNumber number, String group) {
        mother.asSystem(() -> transaction.execute(status -> {
            mart.load(List.of(new NewSubscriber(
                    number,
                    new Features(
                            Map.of(Feature.GROUP, group), null, Set.of(), Set.of(), Map.of(), LocalDate.now(clock)),
                    List.of())));
            return true;
        }));
    }

    private void price(@Nullable String channelType, @Nullable String segment, String monthly) {
        mother.asSystem(() -> transaction.execute(status -> {
            policies.prices(List.of(new SpecialPrice(
                    counter.product(), channelType, segment, Money.of(monthly), LocalDate.now(clock), "test")));
            return true;
        }));
    }

    private BigDecimal priceOf(SubscriberNumber number) {
        ActivationId id = ask(counter.request(number)).id();
        return jdbc.sql("select monthly_price from recommendation where source = 'ACTIVATION' and source_id = ?")
                .param(Long.toString(id.value()))
                .query(BigDecimal.class)
                .single();
    }

    private PlatformRow carrier() {
        return mother.asSystem(() -> directory.byCode(counter.productCode()).orElseThrow());
    }

    private boolean isClaimed(ActivationId id) {
        return jdbc.sql("select errand = 'ASK' from activation_outbox where activation_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private ActivationRow finished(ActivationId id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> look(id).state().isFinal());
        return look(id);
    }

    private ActivationRow look(ActivationId id) {
        return mother.asSystem(() -> timeLines.one(id));
    }

    private List<StepRow> steps(ActivationId id) {
        return mother.asSystem(() -> timeLines.steps(id));
    }

    private String result(ActivationId id) {
        return jdbc.sql("select result from recommendation where source = 'ACTIVATION' and source_id = ?")
                .param(Long.toString(id.value()))
                .query(String.class)
                .single();
    }

    private @Nullable String failReason(ActivationId id) {
        return jdbc.sql("select fail_reason from recommendation where source = 'ACTIVATION' and source_id = ?")
                .param(Long.toString(id.value()))
                .query(String.class)
                .single();
    }

    private int records() {
        return jdbc.sql("select count(*) from recommendation where product_id = ?")
                .param(counter.product().value())
                .query(Integer.class)
                .single();
    }

    private int left(String table, ActivationId id) {
        return jdbc.sql("select count(*) from " + table + " where activation_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
