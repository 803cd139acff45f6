package cn.qudao.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.Activations;
import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.suggestion.CustomerEvents;
import cn.qudao.suggestion.CustomerEvents.CustomerEvent;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.Stage;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.suggestion.TriggerChannel;
import cn.qudao.suggestion.TriggerEvent;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What events call for: once each, when it is due, for whom it is meant, and until the customer has answered. */
@PortalTest
class TriggersTest {

    @Autowired
    private TriggerBook book;

    @Autowired
    private CustomerEvents events;

    @Autowired
    private Counsel counsel;

    @Autowired
    private TaskList tasks;

    @Autowired
    private Activations activations;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

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
    private ProductRow had;
    private ProductRow next;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void prepare() {
        counter = activation.counter();
        PlatformRow carrier = activation.connect(counter, "http://127.0.0.1:9");
        had = mother.product(carrier);
        next = mother.product(carrier);
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void close() throws IOException {
        acting.leave();
        activation.asSystem(() -> {
            book.inForce().forEach(trigger -> book.end(trigger.series()));
            return true;
        });
        mother.clear();
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void whatAnEventCallsForComesFirstWhenTheCustomerStandsThereAgain() {
        mother.weight(had.id(), Matched.ALWAYS, "", 50);
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 0);
        assertThat(codes()).containsExactly(had.code());
        happens("w1", clock.instant());
        assertThat(codes()).containsExactly(next.code(), had.code());
        assertThat(counsel.suggest(number).suggestions().getFirst().reasons())
                .containsExactly(Saying.of("suggestion.reason.TASK", "问候并推荐"));
    }

    @Test
    void anEventThatIsToldTwiceCallsOnce() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 0);
        happens("w1", clock.instant());
        happens("w1", clock.instant());
        assertThat(open()).hasSize(1);
        happens("w2", clock.instant());
        assertThat(open()).hasSize(2);
    }

    @Test
    void itComesDueAndEndsOnItsDays() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 30);
        happens("early", clock.instant().minus(Duration.ofDays(30)).plusSeconds(3600));
        assertThat(codes()).isEmpty();
        happens("due", clock.instant().minus(Duration.ofDays(30)));
        assertThat(codes()).containsExactly(next.code());
        counsel.declined(number, next.id(), DeclineReason.NO_NEED);
        mother.policy(3, 0, 0);
        jdbc.sql("delete from suggestion_hint where product_id = ?")
                .param(next.id().value())
                .update();
        happens("over", clock.instant().minus(Duration.ofDays(37)));
        assertThat(codes()).isEmpty();
    }

    @Test
    void onlyForTheProductAndTheGroupThatItIsMeantFor() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, next.id(), null, next.id(), 0);
        happens("another product", clock.instant());
        assertThat(open()).isEmpty();
        trigger(TriggerEvent.WORK_ORDER_CLOSED, had.id(), "business", next.id(), 0);
        happens("unknown customer", clock.instant());
        assertThat(open()).isEmpty();
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
        happens("meant", clock.instant());
        assertThat(open()).hasSize(1);
    }

    @Test
    void theAnswerOfTheCustomerEndsIt() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 0);
        happens("w1", clock.instant());
        codes();
        counsel.declined(number, next.id(), DeclineReason.NO_NEED);
        assertThat(open()).isEmpty();
        assertThat(tasks.page(counter.clerk().place(), true, Portion.first(10)).rows())
                .hasSize(1);
    }

    @Test
    void whereThereIsNothingToSellThereMayBeSomethingToSay() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, null, 0);
        happens("w1", clock.instant());
        assertThat(counsel.suggest(number).notes()).extracting(Note::text).containsExactly("问候并推荐");
        long task = open().getFirst().id();
        tasks.done(task);
        assertThat(counsel.suggest(number).notes()).isEmpty();
        assertThatThrownBy(() -> tasks.done(task)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theCustomerWalksIntoAnyOutletAndIsAnsweredThere() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, null, 0);
        happens("w1", clock.instant());
        Counter other = activation.counter();
        acting.enter(access.account(activation.placed(other.clerk()), ShippedRole.CLERK));
        Note note = counsel.suggest(number).notes().getFirst();
        counsel.said(ActivationMother.number(), note);
        assertThat(counsel.suggest(number).notes()).containsExactly(note);
        counsel.said(number, note);
        counsel.said(number, note);
        assertThat(counsel.suggest(number).notes()).isEmpty();
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
        assertThat(open()).isEmpty();
        assertThat(tasks.page(counter.clerk().place(), true, Portion.first(10)).rows())
                .hasSize(1);
    }

    @Test
    void whatThereIsToSellIsAnsweredByTheCustomerAndNotBySayingIt() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 0);
        happens("w1", clock.instant());
        counsel.said(number, new Note(open().getFirst().id(), "问候并推荐"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void anEventThatCannotBeWrittenIsNoEventThatIsKnown() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 0);
        String tooLong = "w".repeat(65);
        assertThatThrownBy(() -> happens(tooLong, clock.instant())).isInstanceOf(DataAccessException.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void anActivationThatSucceedsCallsForTheNextOne() {
        platform = activation.platformAgain(counter, Behaviour.GOOD);
        trigger(TriggerEvent.ACTIVATION_SUCCEEDED, had.id(), null, next.id(), 0);
        Counter wanted = new Counter(counter.outlet(), counter.clerk(), had.id(), "");
        activations.request(wanted.request(number));
        await().pollInSameThread().atMost(Duration.ofSeconds(15)).until(() -> open().size() == 1);
        assertThat(codes()).containsExactly(next.code());
    }

    /** R7: of several the one that comes first in the list of causes; without any it was the clerk's own idea. */
    @Test
    void theRecordSaysWhatMadeTheClerkRecommend() {
        mother.weight(had.id(), Matched.ALWAYS, "", 900);
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 0);
        happens("w1", clock.instant());
        assertThat(codes()).contains(next.code(), had.code());
        assertThat(causeAfter(next, number))
                .as("shown as well, but for the repair")
                .isEqualTo("SERVICE");
        assertThat(causeAfter(had, number)).isEqualTo("SUGGESTION");
        assertThat(causeAfter(had, ActivationMother.number())).isEqualTo("OWN");
        Counter other = activation.counter();
        assertThat(causeAfter(other, had, number)).as("shown to somebody else").isEqualTo("OWN");
    }

    private String causeAfter(ProductRow product, SubscriberNumber customer) {
        return causeAfter(counter, product, customer);
    }

    private String causeAfter(Counter at, ProductRow product, SubscriberNumber customer) {
        Counter wanted = new Counter(at.outlet(), at.clerk(), product.id(), "");
        Accepted accepted = activation.asSystem(() -> activations.request(wanted.request(customer)));
        return jdbc.sql("select cause from recommendation where source = 'ACTIVATION' and source_id = ?")
                .param(Long.toString(accepted.id().value()))
                .query(String.class)
                .single();
    }

    @Test
    void whoIsElsewhereNeitherSeesNorEndsIt() {
        trigger(TriggerEvent.WORK_ORDER_CLOSED, null, null, next.id(), 0);
        happens("w1", clock.instant());
        long task = open().getFirst().id();
        Counter other = activation.counter();
        acting.enter(access.account(activation.placed(other.outlet()), ShippedRole.SHOP_OWNER));
        assertThat(tasks.page(counter.outlet().place(), null, Portion.first(10)).rows())
                .isEmpty();
        assertThatThrownBy(() -> tasks.done(task)).isInstanceOf(NotFound.class);
    }

    private void trigger(
            TriggerEvent event,
            @Nullable ProductId about,
            @Nullable String group,
            @Nullable ProductId product,
            int afterDays) {
        activation.asSystem(() -> book.add(new TriggerForm(
                event,
                Stage.USE,
                ServiceMode.TRIGGERED_MARKETING,
                about,
                group,
                TriggerChannel.NOTICE,
                product,
                200,
                afterDays,
                7,
                "问候并推荐")));
    }

    private void happens(String reference, Instant at) {
        events.happened(new CustomerEvent(
                TriggerEvent.WORK_ORDER_CLOSED,
                reference,
                number,
                counter.clerk().place(),
                null,
                had.id(),
                at));
    }

    private List<TaskRow> open() {
        return tasks.page(counter.clerk().place(), false, Portion.first(10)).rows();
    }

    private List<String> codes() {
        return counsel.suggest(number).suggestions().stream()
                .map(one -> one.product().code())
                .toList();
    }
}
