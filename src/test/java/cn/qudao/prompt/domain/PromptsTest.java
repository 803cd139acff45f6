package cn.qudao.prompt.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.ActivationsFinished;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.Way;
import cn.qudao.reporting.ReportReader;
import cn.qudao.reporting.ReportReader.Row;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageMoved;
import cn.qudao.sms.MessageState;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From an activation that succeeded to the message on the clerk's phone: once, to the right one, or not at all and why. */
@PortalTest
class PromptsTest {

    private static final String TEXT = "{number}|{activated}|{product}|{price}|{order}";

    @Autowired
    private PromptBook book;

    @Autowired
    private ReportReader reports;

    @Autowired
    private Activations activations;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SubscriberNumber number = ActivationMother.number();
    private final String phone = ActivationMother.number().digits();
    private Counter counter;
    private DemoPlatform platform;
    private ProductRow next;

    @BeforeEach
    void prepare() {
        counter = activation.counter();
        platform = activation.platform(counter, Behaviour.GOOD);
        long carrier = jdbc.sql("select platform_id from activation_route where product_id = ?")
                .param(counter.product().value())
                .query(Long.class)
                .single();
        next = mother.product();
        jdbc.sql("insert into activation_route (product_id, platform_id, version) values (?, ?, 0)")
                .params(next.id().value(), carrier)
                .update();
        mother.weight(next.id(), Matched.ALWAYS, "", 900);
        jdbc.sql("update org_clerk set phone = ? where unit_id = ?")
                .params(phone, counter.clerk().id().value())
                .update();
    }

    @AfterEach
    void close() throws IOException {
        mother.clear();
        platform.close();
    }

    @Test
    void theClerkIsToldWhatToRecommendNextAndHow() {
        after(counter.product(), 0, 24);
        ask();
        await().atMost(Duration.ofSeconds(20)).until(() -> sent().size() == 1);
        assertThat(sent())
                .containsExactly(String.join(
                        "|", number.masked(), counter.productCode(), next.code(), "8", next.code() + "#客户号码"));
        assertThat(jdbc.sql("select outcome from prompt_due where product_id = ? and payload is null")
                        .param(counter.product().value())
                        .query((row, line) -> row.getString(1))
                        .list())
                .containsExactly("SENT");
    }

    @Test
    void whatIsToldTwiceIsSentOnce() {
        after(counter.product(), 0, 24);
        ActivationId id = new ActivationId(Ids.next());
        finished(id, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        finished(id, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(id, "SENT");
        finished(id, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        assertThat(outcome(id)).containsExactly("SENT");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void onlyAfterWhatCallsForItAndHasSucceeded() {
        ActivationId notCalled = new ActivationId(Ids.next());
        finished(notCalled, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        assertThat(outcome(notCalled)).isEmpty();
        after(counter.product(), 0, 24);
        ActivationId failed = new ActivationId(Ids.next());
        finished(failed, counter.clerk().place(), ActivationState.FAILED, clock.instant());
        assertThat(outcome(failed)).isEmpty();
    }

    @Test
    void nobodyIsPromptedAfterWorkNorWhenTheCustomerHasGone() {
        int hour = clock.instant().atZone(Clocks.BUSINESS_ZONE).getHour();
        after(counter.product(), hour == 23 ? 0 : hour + 1, hour == 23 ? 1 : 24);
        ActivationId tooLate = new ActivationId(Ids.next());
        finished(tooLate, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(tooLate, "TOO_LATE");
        OccasionRow row = occasion();
        activation.asSystem(() -> {
            book.change(row.id(), new OccasionForm(counter.product(), TEXT, 0, 24));
            return true;
        });
        ActivationId old = new ActivationId(Ids.next());
        finished(
                old,
                counter.clerk().place(),
                ActivationState.SUCCEEDED,
                clock.instant().minus(Duration.ofMinutes(31)));
        awaitOutcome(old, "TOO_LATE");
        assertThat(sent()).isEmpty();
    }

    @Test
    void withoutAPhoneOrAnythingToRecommendThereIsNoPrompt() {
        after(counter.product(), 0, 24);
        ActivationId atTheOutlet = new ActivationId(Ids.next());
        finished(atTheOutlet, counter.outlet().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(atTheOutlet, "NO_PHONE");
        activation.blacklist(number);
        ActivationId blocked = new ActivationId(Ids.next());
        finished(blocked, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(blocked, "NOTHING_FITS");
        jdbc.sql("update org_clerk set phone = ? where unit_id = ?")
                .params("-", counter.clerk().id().value())
                .update();
        ActivationId silent = new ActivationId(Ids.next());
        finished(silent, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(silent, "NO_PHONE");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aPromptWhoseNumberCannotBeReadHoldsUpNoOther() {
        after(counter.product(), 0, 24);
        ActivationId lost = broken(null);
        ActivationId damaged = broken(new byte[] {1, 2, 3});
        ActivationId good = new ActivationId(Ids.next());
        finished(good, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(lost, "BROKEN");
        awaitOutcome(damaged, "BROKEN");
        awaitOutcome(good, "SENT");
    }

    private ActivationId broken(byte @Nullable [] payload) {
        ActivationId id = new ActivationId(Ids.next());
        jdbc.sql("insert into prompt_due (activation_id, scope_key, product_id, payload, activated_at, outcome)"
                        + " values (?, ?, ?, ?, ?, 'DUE')")
                .param(id.value())
                .param(counter.clerk().place().key())
                .param(counter.product().value())
                .param(payload)
                .param(LocalDateTime.ofInstant(clock.instant().minusSeconds(60), ZoneOffset.UTC))
                .update();
        return id;
    }

    @Test
    void whatIsShownByAPromptStandsAmongTheSuggestions() {
        after(counter.product(), 0, 24);
        ActivationId id = new ActivationId(Ids.next());
        finished(id, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(id, "SENT");
        assertThat(jdbc.sql("select product_id from suggestion_hint where outlet_id = ?")
                        .param(counter.outlet().id().value())
                        .query((row, line) -> row.getLong(1))
                        .list())
                .containsExactly(next.id().value());
    }

    /** R9. */
    @Test
    void whatIsRecommendedInAnswerStandsWithThePrompt() {
        after(counter.product(), 0, 24);
        ActivationId id = new ActivationId(Ids.next());
        finished(id, counter.clerk().place(), ActivationState.SUCCEEDED, clock.instant());
        awaitOutcome(id, "SENT");
        assertThat(only().value("answer")).isEqualTo("未推荐");
        assertThat(figures()).containsExactly("1", "0", "0", "0");
        transaction.executeWithoutResult(status -> events.publishEvent(
                new MessageMoved("prompt:" + id.value(), MessageKind.PROMPT, MessageState.DELIVERED)));
        assertThat(figures()).containsExactly("1", "1", "0", "0");

        ask(new Counter(counter.outlet(), counter.clerk(), next.id(), ""), ActivationMother.number());
        assertThat(only().value("answer")).as("not for another number").isEqualTo("未推荐");

        ask(new Counter(counter.outlet(), counter.clerk(), next.id(), ""), number);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(only().value("answer")).isEqualTo("推荐成功"));
        Row row = only();
        assertThat(row.value("subscriber")).isEqualTo(number.masked());
        assertThat(row.value("template")).isEqualTo(TEXT);
        assertThat(row.value("messageState")).isEqualTo("已送达");
        assertThat((BigDecimal) row.value("minutes")).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(jdbc.sql("select cause from recommendation where id = ?")
                        .param(Objects.requireNonNull(row.value("recommendation")))
                        .query(String.class)
                        .single())
                .isEqualTo("PROMPT");
        assertThat(figures()).containsExactly("1", "1", "1", "1");
    }

    private void ask(Counter wanted, SubscriberNumber customer) {
        activation.asSystem(() -> activations.request(wanted.request(customer)));
    }

    private Row only() {
        List<Row> rows = activation.asSystem(() -> reports.rows("R9M", here()));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<@Nullable String> figures() {
        return activation.asSystem(() -> reports.total("R9", here())).texts("sent", "delivered", "answered", "taken");
    }

    private Map<String, String> here() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.BUSINESS_ZONE);
        return Map.of(
                "unit", counter.outlet().code(),
                "from", today.minusDays(1).toString(),
                "to", today.toString());
    }

    @Test
    void oneForAProductInWordsThatCanBeFilled() {
        after(counter.product(), 0, 24);
        assertThatThrownBy(() -> after(counter.product(), 0, 24)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new OccasionForm(next.id(), "{name}", 0, 24)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new OccasionForm(next.id(), "x", 9, 9)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new OccasionForm(next.id(), "x", 9, 25)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new OccasionForm(next.id(), "x", -1, 9)).isInstanceOf(RuleViolation.class);
    }

    private void ask() {
        activation.asSystem(() -> activations.request(counter.request(number)));
    }

    private void after(ProductId product, int from, int until) {
        activation.asSystem(() -> {
            book.add(new OccasionForm(product, TEXT, from, until));
            return true;
        });
    }

    private OccasionRow occasion() {
        return activation.asSystem(() -> book.all()).stream()
                .filter(row -> row.product().equals(counter.product()))
                .findFirst()
                .orElseThrow();
    }

    /** As the activation tells it; nothing but the id is the same for the same one. */
    private void finished(ActivationId id, Place place, ActivationState state, Instant at) {
        activation.asSystem(() -> {
            transaction.executeWithoutResult(
                    status -> events.publishEvent(new ActivationsFinished(List.of(new ActivationFinished(
                            id,
                            place,
                            Way.WEB,
                            null,
                            counter.product(),
                            numbers.hash(number),
                            number,
                            state,
                            null,
                            at)))));
            return true;
        });
    }

    private List<String> outcome(ActivationId id) {
        return jdbc.sql("select outcome from prompt_due where activation_id = ?")
                .param(id.value())
                .query((row, line) -> row.getString(1))
                .list();
    }

    private void awaitOutcome(ActivationId id, String outcome) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(outcome(id)).containsExactly(outcome));
    }

    private List<String> sent() {
        return jdbc.sql("select message from sms_out where kind = 'PROMPT' and subscriber_hash = ?")
                .param(activation.asSystem(() -> numbers.hash(new SubscriberNumber(phone))))
                .query((row, line) -> row.getString(1))
                .list();
    }
}
