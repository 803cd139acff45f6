package cn.qudao.activation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.activation.Stops;
import cn.qudao.activation.domain.ActivationFilter;
import cn.qudao.activation.domain.ActivationList;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.MonitorBoard;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.activation.domain.StepRow;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.activation.platform.Answer;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.demoplatform.LedgerEntry;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.Way;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An order to stop goes the way of an activation, with its guarantees, and counts nowhere. */
@PortalTest
@Tag("database")
class StopsTest {

    private static final Behaviour DEAF = new Behaviour(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    private static final Behaviour LATE_AND_DOUBLED = new Behaviour(0, 0, 0, 0, 0, 0, 1, 300, 1, 0);

    @Autowired
    private Stops stops;

    @Autowired
    private Activations activations;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private ActivationList list;

    @Autowired
    private MonitorBoard monitor;

    @Autowired
    private PlatformDirectory directory;

    @Autowired
    private Repairs repairs;

    @Autowired
    private Answers answers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void open() {
        counter = mother.counter();
    }

    @AfterEach
    void close() throws IOException {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void thePlatformStopsWhatItProvidesAndNoNumberChanges() {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationId begun = activated();
        assertThat(platform.ledger().provides(number.digits(), counter.productCode()))
                .isTrue();
        ActivationId stop = order("one", begun).orElseThrow();
        assertThat(finished(stop).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(platform.ledger().provides(number.digits(), counter.productCode()))
                .isFalse();
        assertThat(platform.ledger().all()).extracting(LedgerEntry::stop).containsExactly(false, true);
        assertThat(holds()).isFalse();
        assertThat(steps(stop))
                .extracting(StepRow::step)
                .containsExactly(Step.INTERFACE, Step.PLATFORM, Step.REQUEST, Step.ANSWER, Step.RESULT);
        assertThat(steps(stop)).extracting(StepRow::outcome).containsOnly(StepOutcome.PASSED);

        assertThat(jdbc.sql("select group_concat(result) from recommendation where product_id = ?")
                        .param(counter.product().value())
                        .query(String.class)
                        .single())
                .as("one record, of the activation")
                .isEqualTo("SUCCESS");
        // The board counts up to the last full second.
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mother.asSystem(
                                        () -> monitor.look(counter.outlet().place()))
                                .all()
                                .all())
                        .isEqualTo(1));
        assertThat(count(OrderAction.ADD)).isEqualTo(1);
        assertThat(count(OrderAction.DELETE)).isEqualTo(1);
        assertThat(count(null)).isEqualTo(2);
        assertThat(mother.asSystem(() -> timeLines.of(look(begun).recommendation())))
                .as("the page of the record shows both")
                .extracting(ActivationRow::id)
                .containsExactly(begun, stop);
    }

    @Test
    void theSameKeyIsTheSameOrderAlsoAtTheSameMoment() throws Exception {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationId begun = activated();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<Optional<ActivationId>>> all = IntStream.range(0, 4)
                    .mapToObj(hand -> hands.submit(() -> order("same", begun)))
                    .toList();
            List<Optional<ActivationId>> ordered = new ArrayList<>();
            for (Future<Optional<ActivationId>> one : all) {
                ordered.add(one.get());
            }
            ActivationId stop = order("same", begun).orElseThrow();
            assertThat(ordered)
                    .as("whoever met another asks again")
                    .contains(Optional.of(stop))
                    .allMatch(one -> one.isEmpty() || one.get().equals(stop));
            finished(stop);
            assertThat(order("same", begun)).contains(stop);
        }
        assertThat(platform.ledger().all()).extracting(LedgerEntry::stop).containsExactly(false, true);
    }

    @Test
    void whileAnotherOrderIsUnderWayItIsAskedForAgain() {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationId begun = activated();
        platform.behave(DEAF);
        ActivationId stop = order("one", begun).orElseThrow();
        assertThat(order("two", begun)).isEmpty();
        platform.behave(Behaviour.GOOD);
        finished(stop);
        ActivationId second = order("two", begun).orElseThrow();
        ActivationRow row = finished(second);
        assertThat(row.state()).as("there is nothing left to stop").isEqualTo(ActivationState.FAILED);
        assertThat(row.reason()).isEqualTo(Saying.of("activation.reason.said", "用户未订购该业务"));
    }

    @Test
    void lateAndRepeatedAnswersStopOnce() {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationId begun = activated();
        platform.behave(LATE_AND_DOUBLED);
        ActivationId stop = order("one", begun).orElseThrow();
        assertThat(finished(stop).state()).isEqualTo(ActivationState.SUCCEEDED);
        String done = Objects.requireNonNull(look(stop).order());
        answers.take(carrier(), new Answer(stop, done, Answer.Kind.COMPLETED, null));
        answers.take(carrier(), new Answer(stop, done, Answer.Kind.FAILED, "no"));
        assertThat(look(stop).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(steps(stop)).filteredOn(step -> step.step() == Step.RESULT).hasSize(1);
        assertThat(platform.ledger().all()).hasSize(2);
    }

    @Test
    void whatADeadProcessHadClaimedIsAskedForAndSent() {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationId begun = activated();
        ActivationId stop = mother.asSystem(() -> transaction.execute(status -> {
            ActivationId ordered = stops.order(request("one"), begun, Saying.of("activation.action.DELETE"))
                    .orElseThrow();
            assertThat(outbox.claim(carrier(), 1)).hasSize(1);
            return ordered;
        }));
        assertThat(finished(stop).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(platform.ledger().all()).extracting(LedgerEntry::stop).containsExactly(false, true);
    }

    @Test
    void aPlatformThatNeverAnswersComesToThePersonsWhoRepair() {
        platform = mother.platform(counter, Behaviour.GOOD);
        ActivationId begun = activated();
        platform.behave(DEAF);
        ActivationId stop = order("one", begun).orElseThrow();
        await().atMost(Duration.ofSeconds(30)).until(() -> look(stop).state() == ActivationState.REPAIR);
        mother.asSystem(() -> {
            repairs.settle(stop, true, "told by phone");
            return true;
        });
        assertThat(look(stop).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(holds()).isFalse();
    }

    private ActivationId activated() {
        ActivationId id = mother.asSystem(() -> activations.request(counter.request(number)))
                .id();
        assertThat(finished(id).state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(holds()).isTrue();
        return id;
    }

    private ActivationRequest request(String key) {
        return new ActivationRequest(
                Way.CARD,
                "stop " + counter.productCode() + key,
                null,
                number,
                counter.product(),
                counter.outlet().place(),
                counter.outlet().id(),
                null);
    }

    private Optional<ActivationId> order(String key, ActivationId begun) {
        return mother.asSystem(() -> Objects.requireNonNull(transaction.execute(
                status -> stops.order(request(key), begun, Saying.of("activation.action.DELETE")))));
    }

    private boolean holds() {
        return mother.asSystem(() -> subscribers.holdings(number)).stream()
                .anyMatch(holding -> holding.isHeldAt(clock.instant()));
    }

    private long count(@Nullable OrderAction action) {
        return mother.asSystem(() -> list.count(new ActivationFilter(
                counter.outlet().place(),
                Period.day(LocalDate.now(clock)),
                null,
                null,
                null,
                action,
                null,
                null,
                null,
                null)));
    }

    private PlatformRow carrier() {
        return mother.asSystem(() -> directory.byCode(counter.productCode()).orElseThrow());
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
}
