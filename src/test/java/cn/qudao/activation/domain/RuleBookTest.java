package cn.qudao.activation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleKind;
import cn.qudao.activation.RuleTerms;
import cn.qudao.activation.pipeline.Rehearsal;
import cn.qudao.activation.pipeline.Rehearsal.Finding;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of repeats at their borders, and what becomes of a rule that is changed. */
@PortalTest
class RuleBookTest {

    @Autowired
    private RuleBook rules;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private RecommendationFeed feed;

    @Autowired
    private Products products;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private Clock clock;

    private Counter counter;
    private final SubscriberNumber number = ActivationMother.number();
    private long perDay;
    private long perMonth;
    private int fed;

    @BeforeEach
    void open() {
        counter = mother.counter();
        perDay = add(RuleKind.REPEAT_DAY, 2);
        perMonth = add(RuleKind.REPEAT_MONTH, 1000);
    }

    @AfterEach
    void end() {
        List.of(perDay, perMonth).forEach(this::end);
    }

    private void end(long series) {
        mother.asSystem(() -> {
            rules.end(series);
            return true;
        });
    }

    @Test
    void exactlySoOftenADayAndNotOnceMore() {
        assertThat(findings()).isEmpty();
        record(today(), Result.SUCCESS);
        assertThat(findings()).isEmpty();
        record(today(), Result.PENDING);
        assertThat(findings()).containsExactly("activation.REPEAT_DAY");
    }

    @Test
    void failuresAndOtherDaysDoNotCountForTheDay() {
        record(today(), Result.FAILED);
        record(today(), Result.FAILED);
        record(today().minusDays(1), Result.SUCCESS);
        record(today().minusDays(1), Result.SUCCESS);
        assertThat(findings()).doesNotContain("activation.REPEAT_DAY");
    }

    @Test
    void theMonthBeginsOnItsFirst() {
        change(perDay, RuleKind.REPEAT_DAY, 1000);
        change(perMonth, RuleKind.REPEAT_MONTH, 1);
        LocalDate first = today().withDayOfMonth(1);
        record(first.minusDays(1), Result.SUCCESS);
        assertThat(findings()).isEmpty();
        record(first, Result.SUCCESS);
        assertThat(findings()).containsExactly("activation.REPEAT_MONTH");
    }

    @Test
    void aChangeHoldsAtOnceAndTheEditionBeforeIsKept() {
        change(perDay, RuleKind.REPEAT_DAY, 0);
        assertThat(findings()).containsExactly("activation.REPEAT_DAY");
        assertThat(mother.asSystem(() -> rules.editions(perDay)))
                .extracting(RuleRow::edition, RuleRow::terms)
                .containsExactly(
                        tuple(2, RuleTerms.Repeat.of(RuleKind.REPEAT_DAY, 0)),
                        tuple(1, RuleTerms.Repeat.of(RuleKind.REPEAT_DAY, 2)));
        assertThat(mother.asSystem(() -> rules.editions(perDay)).getLast().until())
                .isEqualTo(
                        mother.asSystem(() -> rules.editions(perDay)).getFirst().since());
    }

    @Test
    void whoChangesWhatAnotherHasJustChangedIsTold() {
        NewRule mine = new NewRule(counter.product(), RuleTerms.Repeat.of(RuleKind.REPEAT_DAY, 7));
        change(perDay, RuleKind.REPEAT_DAY, 5);
        assertThatThrownBy(() -> mother.asSystem(() -> {
                    rules.change(perDay, 1, mine);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        RuleViolation.class, late -> assertThat(late.key()).isEqualTo("activation.rule.overtaken"));
        assertThat(mother.asSystem(() -> rules.editions(perDay)).getFirst().terms())
                .isEqualTo(RuleTerms.Repeat.of(RuleKind.REPEAT_DAY, 5));
    }

    @Test
    void ofManyThatChangeARuleAtTheSameMomentOneDoesAndTheOthersAreTold() throws Exception {
        List<Callable<String>> managers = IntStream.range(0, 4)
                .<Callable<String>>mapToObj(most -> () -> {
                    try {
                        return mother.asSystem(() -> {
                            rules.change(
                                    perDay,
                                    1,
                                    new NewRule(counter.product(), RuleTerms.Repeat.of(RuleKind.REPEAT_DAY, most)));
                            return "changed";
                        });
                    } catch (RuleViolation told) {
                        return told.key();
                    }
                })
                .toList();
        List<String> came = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(managers.size())) {
            for (Future<String> one : desks.invokeAll(managers)) {
                came.add(one.get());
            }
        }
        assertThat(came)
                .containsExactlyInAnyOrder(
                        "changed",
                        "activation.rule.overtaken",
                        "activation.rule.overtaken",
                        "activation.rule.overtaken");
        assertThat(mother.asSystem(() -> rules.editions(perDay))).hasSize(2);
    }

    @Test
    void whatIsNotRecommendedAtAllComesBackOnNoDay() {
        change(perDay, RuleKind.REPEAT_DAY, 0);
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.why().key()).isEqualTo("activation.refused.REPEAT.never");
            assertThat(refusal.help().key()).isEqualTo("activation.help.other-product");
        });
    }

    @Test
    void twoOfAKindForAProductAreRefused() {
        assertThatThrownBy(() -> add(RuleKind.REPEAT_DAY, 5))
                .isInstanceOfSatisfying(
                        RuleViolation.class, taken -> assertThat(taken.key()).isEqualTo("activation.rule.taken"));
    }

    /** As in two portals: nobody sees what the other is about to write. */
    @Test
    void ofTwoThatAreAddedAtOnceOneIsKept() throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                Counter here = mother.counter();
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<List<Long>> one = () -> added(here, together);
                List<Long> added = new ArrayList<>();
                for (Future<List<Long>> done : hands.invokeAll(List.of(one, one))) {
                    added.addAll(done.get());
                }
                assertThat(added).hasSize(1);
                end(added.getFirst());
            }
        }
    }

    /** The rule's series, or none where it was refused. */
    private List<Long> added(Counter at, CyclicBarrier together) throws Exception {
        together.await();
        try {
            return List.of(mother.asSystem(
                    () -> rules.add(new NewRule(at.product(), RuleTerms.Repeat.of(RuleKind.REPEAT_DAY, 2)))));
        } catch (RuleViolation taken) {
            assertThat(taken).hasMessage("activation.rule.taken");
            return List.of();
        }
    }

    @Test
    void aRuleThatHasEndedIsNotFound() {
        long other = perDay;
        end(other);
        assertThatThrownBy(() -> change(other, RuleKind.REPEAT_DAY, 1)).isInstanceOf(NotFound.class);
        perDay = add(RuleKind.REPEAT_DAY, 2);
    }

    private List<String> findings() {
        return refusals().stream().map(Refusal::rule).toList();
    }

    private List<Refusal> refusals() {
        return mother.asSystem(() ->
                rehearsal.tryOut(number, products.find(counter.product()).orElseThrow(), counter.outlet()).stream()
                        .map(Finding::refusal)
                        .toList());
    }

    private long add(RuleKind kind, int most) {
        return mother.asSystem(() -> rules.add(new NewRule(counter.product(), RuleTerms.Repeat.of(kind, most))));
    }

    private void change(long series, RuleKind kind, int most) {
        mother.asSystem(() -> {
            rules.change(series, edition(series), new NewRule(counter.product(), RuleTerms.Repeat.of(kind, most)));
            return true;
        });
    }

    private int edition(long series) {
        return rules.editions(series).getFirst().edition();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(LocalDate day, Result result) {
        RecommendationEntry entry = new RecommendationEntry(
                "TEST",
                counter.productCode() + "-" + fed++,
                day.atTime(0, 0).atZone(Clocks.BUSINESS_ZONE).toInstant(),
                counter.clerk().place(),
                counter.outlet().id(),
                counter.clerk().id(),
                counter.product(),
                Way.WEB,
                Cause.OWN,
                result,
                result == Result.FAILED ? "-" : null,
                number);
        mother.asSystem(() -> feed.load(Stream.of(entry)));
    }
}
