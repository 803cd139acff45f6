package cn.qudao.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Script;
import cn.qudao.catalogue.domain.HintBook;
import cn.qudao.catalogue.domain.HintForm;
import cn.qudao.contact.domain.DoNotContactDesk;
import cn.qudao.contact.domain.DoNotContactForm;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Saying;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.suggestion.domain.Trial.Tried;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is suggested to whom, in which order and why; what is not; and what stands on record of it. */
@PortalTest
class CounselTest {

    @Autowired
    private Counsel counsel;

    @Autowired
    private Trial trial;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private Activations activations;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private HintBook hints;

    @Autowired
    private DoNotContactDesk leftAlone;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private PlatformRow carrier;
    private ProductRow first;
    private ProductRow second;
    private ProductRow third;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void open() {
        counter = activation.counter();
        carrier = activation.connect(counter, "http://127.0.0.1:9");
        first = mother.product(carrier);
        second = mother.product(carrier);
        third = mother.product(carrier);
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void close() throws IOException {
        acting.leave();
        mother.clear();
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void theSumOfWhatSpeaksForAProductMakesTheOrderAndIsSaid() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.ALWAYS, "", 5);
        mother.weight(second.id(), Matched.GROUP, "business", 30);
        mother.weight(first.id(), Matched.GROUP, "community", 500);
        mother.weight(first.id(), Matched.TAG, "gamer", 7);
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of("gamer"), Set.of(third.code()));

        List<Suggestion> suggested = counsel.suggest(number).suggestions();

        assertThat(suggested)
                .extracting(one -> one.product().code())
                .containsExactly(third.code(), second.code(), first.code());
        assertThat(suggested.get(0).reasons()).extracting(Saying::key).containsExactly("suggestion.reason.TARGET");
        assertThat(suggested.get(1).reasons())
                .containsExactly(
                        Saying.of("suggestion.reason.GROUP", new Bilingual("商业客户", "Business customers")),
                        Saying.of("suggestion.reason.ALWAYS"));
        assertThat(suggested.get(2).reasons())
                .extracting(Saying::key)
                .containsExactly("suggestion.reason.ALWAYS", "suggestion.reason.TAG");
    }

    @Test
    void ofANumberThatNobodyKnowsOnlyThePlainPrioritiesCount() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.GROUP, "business", 30);
        assertThat(codes(number)).containsExactly(first.code());
    }

    @Test
    void noMoreThanThePolicySaysAndNothingWithTooFewPoints() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.ALWAYS, "", 20);
        mother.weight(third.id(), Matched.ALWAYS, "", 30);
        mother.policy(2, 30, 0);
        assertThat(codes(number)).containsExactly(third.code(), second.code());
        mother.weight(third.id(), Matched.TAG, "none", 1);
        mother.weight(third.id(), Matched.GROUP, "business", -30);
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
        assertThat(codes(number)).containsExactly(second.code(), first.code());
    }

    @Test
    void whatTheCustomerHasIsNotSuggestedAndSpeaksForAnother() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.HOLDS, first.code(), 20);
        assertThat(codes(number)).containsExactly(first.code());
        subscribers.subscribed(number, first.id(), clock.instant().minusSeconds(60), "test");
        assertThat(codes(number)).containsExactly(second.code());
        subscribers.unsubscribed(number, first.id(), clock.instant().minusSeconds(1), "test");
        assertThat(codes(number)).containsExactly(first.code());
    }

    @Test
    void whatIsDeclinedRestsForJustSoLong() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.ALWAYS, "", 5);
        mother.policy(3, 7, 0);
        codes(number);
        counsel.declined(number, first.id(), DeclineReason.TOO_DEAR);
        assertThat(codes(number)).containsExactly(second.code());
        assertThat(refusals().get(first.code())).isEqualTo("suggestion.resting");
        age(7);
        assertThat(codes(number)).containsExactly(second.code());
        age(1);
        assertThat(codes(number)).containsExactly(first.code(), second.code());
    }

    @Test
    void whatWouldBeRefusedIsNeverSuggested() {
        ProductRow carriedByNone = mother.product();
        mother.weight(carriedByNone.id(), Matched.ALWAYS, "", 100);
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.ALWAYS, "", 5);
        assertThat(codes(number)).containsExactly(first.code(), second.code());

        Accepted accepted = ask(first.id());
        assertThat(accepted.state()).isEqualTo(ActivationState.SENDING);
        assertThat(codes(number)).containsExactly(second.code());

        activation.blacklist(number);
        Suggested none = counsel.suggest(number);
        assertThat(none.suggestions()).isEmpty();
        assertThat(Objects.requireNonNull(none.refusal()).rule()).isEqualTo("screening.number");
        assertThat(refusals()).containsEntry(carriedByNone.code(), "screening.number");
    }

    @Test
    void everySuggestionWouldBeAcceptedAtThisMoment() {
        mother.policy(10, 30, 0);
        mother.weight(null, Matched.ALWAYS, "", 1);
        List<Suggestion> suggested = counsel.suggest(number).suggestions();
        assertThat(suggested).isNotEmpty();
        for (Suggestion suggestion : suggested) {
            assertThat(ask(suggestion.product().id()).state())
                    .as(suggestion.product().code())
                    .isEqualTo(ActivationState.SENDING);
        }
    }

    @Test
    void whoWantsNoContactIsLeftAloneAndTheClerkIsTold() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        activation.asSystem(() -> {
            leftAlone.put(number, new DoNotContactForm(null, "客户来电要求", null));
            return true;
        });
        Suggested none = counsel.suggest(number);
        assertThat(none.suggestions()).isEmpty();
        assertThat(Objects.requireNonNull(none.refusal()).rule()).startsWith("contact.");
        assertThat(rows()).isZero();
    }

    @Test
    void theScriptIsThatOfTheCustomersGroupWithItsGapsFilled() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
        activation.asSystem(() -> {
            hints.say(first.id(), new HintForm("", new Bilingual("对所有人", "To everybody")));
            hints.say(first.id(), new HintForm("business", new Bilingual("{number}可办{product}，{price}元", "{number}")));
            return true;
        });
        Suggestion suggestion = counsel.suggest(number).suggestions().getFirst();
        Script script = Objects.requireNonNull(suggestion.script());
        assertThat(script.say(Locale.SIMPLIFIED_CHINESE, suggestion.gaps())).isEqualTo(number.masked() + "可办，8元");
    }

    @Test
    void aCustomerWhoIsLookedAtTenTimesIsOnRecordOnce() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        for (int i = 0; i < 10; i++) {
            codes(number);
        }
        assertThat(rows()).isEqualTo(1);
        assertThat(rows("declined_at is null and recommended_at is null and held_out = false and position = 1"
                        + " and points = 10"))
                .isEqualTo(1);
        counsel.declined(number, first.id(), DeclineReason.NO_NEED);
        assertThat(rows("decline_reason = 'NO_NEED' and declined_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void aSuccessIsOnRecordByWhicheverDoorAndTheTapThatLedToIt() {
        platform = activation.platformAgain(counter, Behaviour.GOOD);
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.ALWAYS, "", 5);
        codes(number);
        Accepted tapped = ask(first.id());
        counsel.recommended(number, first.id(), tapped.id());
        ask(second.id());
        await().pollInSameThread().atMost(Duration.ofSeconds(15)).until(() -> rows("succeeded_at is not null") == 2);
        assertThat(rows("recommended_at is not null and activation_id = "
                        + tapped.id().value()))
                .isEqualTo(1);
    }

    @Test
    void theHoldOutGroupGetsNoneAndIsOnRecordAllTheSame() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.policy(3, 30, 50);
        List<SubscriberNumber> asked =
                Stream.generate(ActivationMother::number).limit(200).toList();
        List<SubscriberNumber> out =
                asked.stream().filter(one -> codes(one).isEmpty()).toList();
        assertThat(out).hasSizeBetween(60, 140);
        assertThat(out).allMatch(one -> codes(one).isEmpty());
        assertThat(asked)
                .filteredOn(one -> !out.contains(one))
                .allMatch(one -> !codes(one).isEmpty());
        assertThat(out).allMatch(one -> count(one, "held_out = true") == 1);
        SubscriberNumber one = out.getFirst();
        assertThat(activation
                        .asSystem(() -> trial.tryOut(one, counter.outlet()))
                        .heldOut())
                .isTrue();
        mother.policy(3, 30, 0);
        assertThat(codes(one)).containsExactly(first.code());
    }

    @Test
    void aTrialSaysAllThatSpeaksForAProductAndWritesNothing() {
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(first.id(), Matched.GROUP, "business", -4);
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
        Tried tried = activation.asSystem(() -> trial.tryOut(number, counter.outlet()));
        Candidate best = tried.candidates().getFirst();
        assertThat(best.product()).isEqualTo(first);
        assertThat(best.points()).isEqualTo(6);
        assertThat(best.parts()).extracting(Candidate.Part::points).containsExactly(10, -4);
        assertThat(refusals()).containsEntry(second.code(), "suggestion.points");
        assertThat(rows()).isZero();
    }

    private List<String> codes(SubscriberNumber asked) {
        return counsel.suggest(asked).suggestions().stream()
                .map(one -> one.product().code())
                .toList();
    }

    private Map<String, String> refusals() {
        return activation.asSystem(() -> trial.tryOut(number, counter.outlet())).candidates().stream()
                .filter(one -> one.refusal() != null)
                .collect(Collectors.toMap(
                        one -> one.product().code(),
                        one -> Objects.requireNonNull(one.refusal()).rule()));
    }

    private Accepted ask(ProductId product) {
        Counter wanted = new Counter(counter.outlet(), counter.clerk(), product, "");
        return activations.request(wanted.request(number));
    }

    /** As if what is on record of the number were so many days older. */
    private void age(int days) {
        jdbc.sql("update suggestion_hint set business_day = date_sub(business_day, interval ? day)"
                        + " where subscriber_hash = ?")
                .params(days, numbers.hash(number))
                .update();
    }

    private int rows() {
        return rows("true");
    }

    private int rows(String where) {
        return count(number, where);
    }

    private int count(SubscriberNumber of, String where) {
        return jdbc.sql("select count(*) from suggestion_hint where subscriber_hash = ? and " + where)
                .param(numbers.hash(of))
                .query(Integer.class)
                .single();
    }
}
