package cn.qudao.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.CustomerMother;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Scope;
import cn.qudao.testing.MovingClock;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** The policy as every door asks it, and as those who decide change it. */
@PortalTest
class ContactPolicyTest {

    @Autowired
    private ContactPolicy policy;

    @Autowired
    private PolicyDesk desk;

    @Autowired
    private DoNotContactDesk list;

    @Autowired
    private DoNotContactRepository repository;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Scope scope;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    private final SubscriberNumber number = CustomerMother.number();
    private final Instant noon = at("2026-11-26T12:00");
    private Terms before = new Terms(null, Limits.NONE, Map.of());

    @BeforeEach
    void signIn() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        before = desk.inForce().terms();
    }

    @AfterEach
    void leave() {
        scope.asSystem("test", () -> decide(before));
        acting.leave();
    }

    @Test
    void everyContactIsCountedAndTheOneBeyondTheLimitRefused() {
        decide(sms(2));
        assertThat(contact("a")).isEmpty();
        assertThat(contact("b")).isEmpty();
        assertThat(rule(contact("c"))).isEqualTo("contact.limit");
        assertThat(rule(ask())).isEqualTo("contact.limit");
        assertThat(contact("b")).as("told again").isEmpty();
        assertThat(policy.refusal(CustomerMother.number(), ContactChannel.SMS, noon))
                .as("another number")
                .isEmpty();
        policy.contacted(new Contact(number, ContactChannel.SMS, noon.plus(1, ChronoUnit.DAYS), "test", "d"));
        assertThat(policy.refusal(number, ContactChannel.SMS, noon.plus(1, ChronoUnit.DAYS)))
                .isEmpty();
    }

    @Test
    void whatTookPlaceIsCountedWhateverThePolicySays() {
        decide(sms(0));
        policy.contacted(new Contact(number, ContactChannel.SMS, noon, "test", "a"));
        decide(sms(1));
        assertThat(rule(ask())).isEqualTo("contact.limit");
        decide(sms(2));
        assertThat(ask()).as("a change holds at once").isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsAnErrorAndNotAContactFewer() {
        Contact good = new Contact(number, ContactChannel.SMS, noon, "test", "a");
        policy.contacted(good);
        policy.contacted(good);
        Contact wordy = new Contact(number, ContactChannel.SMS, noon, "x".repeat(41), "b");
        assertThatThrownBy(() -> policy.contacted(wordy)).isInstanceOf(DataIntegrityViolationException.class);
        decide(sms(2));
        assertThat(ask()).as("one contact so far").isEmpty();
    }

    @Test
    void ofManyDoorsAtOneMomentOnlySoManyGetThroughAsTheLimitLeaves() throws Exception {
        decide(sms(3));
        List<Callable<Optional<Refusal>>> doors = IntStream.range(0, 12)
                .<Callable<Optional<Refusal>>>mapToObj(
                        door -> () -> scope.asSystem("test", () -> contact("door-" + door)))
                .toList();
        int through = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Optional<Refusal>> answer : threads.invokeAll(doors)) {
                through += answer.get().isEmpty() ? 1 : 0;
            }
        }
        assertThat(through).isEqualTo(3);
    }

    @Test
    void whoWantsNoContactIsLeftAloneFromTheMomentOnAndUntilItIsLifted() {
        list.put(number, new DoNotContactForm(null, "客户来电要求", null));
        Instant now = clock.instant();
        for (ContactChannel channel : ContactChannel.values()) {
            assertThat(rule(policy.refusal(number, channel, now))).isEqualTo("contact.do-not-contact");
        }
        assertThatThrownBy(() -> list.put(number, new DoNotContactForm(null, "再次", null)))
                .isInstanceOf(RuleViolation.class);
        DoNotContactRow row = entries().getFirst();
        list.lift(row.id(), "客户同意恢复");
        assertThat(policy.refusal(number, ContactChannel.COUNTER, clock.instant()))
                .isEmpty();
        assertThat(entries().getFirst().stands()).isFalse();
        assertThatThrownBy(() -> list.lift(row.id(), "再次")).isInstanceOf(RuleViolation.class);
        list.put(number, new DoNotContactForm(ContactChannel.SMS, "只是不要短信", null));
        assertThat(entries()).hasSize(2);
        assertThat(policy.refusal(number, ContactChannel.COUNTER, clock.instant()))
                .isEmpty();
        assertThat(policy.refusal(number, ContactChannel.SMS, clock.instant())).isPresent();
    }

    @Test
    void anEntryRunsOutAtItsVeryMomentAndAnotherTakesItsPlace() {
        MovingClock earlier = new MovingClock(clock);
        earlier.move(Duration.ofDays(-2));
        Instant end = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        DoNotContactDesk then = new DoNotContactDesk(repository, numbers, user, earlier);
        put(then, new DoNotContactForm(null, "投诉处理期间", end));
        assertThat(policy.refusal(number, ContactChannel.COUNTER, end.minus(1, ChronoUnit.MICROS)))
                .isPresent();
        assertThat(policy.refusal(number, ContactChannel.COUNTER, end)).isEmpty();
        DoNotContactForm again = new DoNotContactForm(null, "再次投诉", null);
        earlier.move(Duration.between(earlier.instant(), end.minus(1, ChronoUnit.MICROS)));
        assertThatThrownBy(() -> put(then, again)).isInstanceOf(RuleViolation.class);
        earlier.move(Duration.of(1, ChronoUnit.MICROS));
        put(then, again);
        assertThat(entries()).extracting(DoNotContactRow::stands).containsExactly(true, false);
        assertThatThrownBy(() -> list.put(CustomerMother.number(), new DoNotContactForm(null, "过去", end)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void decisionsAreKeptAndNobodyDecidesOnWhatAnotherHasChanged() {
        PolicyRow seen = desk.inForce();
        desk.decide(new PolicyForm(seen.number(), sms(5), "节日保障"));
        assertThat(desk.inForce().terms().of(ContactChannel.SMS).day()).isEqualTo(5);
        assertThat(desk.all().get(1)).isEqualTo(seen);
        assertThatThrownBy(() -> desk.decide(new PolicyForm(seen.number(), sms(6), "同时修改")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("contact.policy.overtaken"));
        assertThatThrownBy(() -> new PolicyForm(1, sms(5), " ")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void everybodyIsRefusedAndFewDecide() {
        list.put(number, new DoNotContactForm(null, "客户来电要求", null));
        acting.enter(mother.account(mother.district(), ShippedRole.CLERK));
        assertThat(rule(policy.refusal(number, ContactChannel.COUNTER, clock.instant())))
                .isEqualTo("contact.do-not-contact");
        assertThatThrownBy(() -> desk.inForce()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> list.page(new DoNotContactFilter(null, null, null), Portion.first(5)))
                .isInstanceOf(Refused.class);
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_MANAGER));
        assertThatThrownBy(() -> decide(sms(9))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> list.put(CustomerMother.number(), new DoNotContactForm(null, "试", null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void manyThatAreAskedForTogetherAreCountedOneAfterTheOther() {
        decide(sms(2));
        SubscriberNumber other = CustomerMother.number();
        assertThat(contact("a")).isEmpty();
        assertThat(policy.contact(List.of(
                        sms(number, "a"), sms(number, "b"), sms(other, "c"), sms(number, "b"), sms(number, "d"))))
                .extracting(refusal -> refusal.map(Refusal::rule).orElse(""))
                .containsExactly("", "", "", "", "contact.limit");
        assertThat(policy.contact(List.of(sms(number, "e"), sms(other, "f"), sms(other, "g"))))
                .extracting(refusal -> refusal.map(Refusal::rule).orElse(""))
                .containsExactly("contact.limit", "", "contact.limit");
        assertThat(policy.contact(List.of())).isEmpty();
    }

    private Contact sms(SubscriberNumber to, String reference) {
        return new Contact(to, ContactChannel.SMS, noon, "test", reference);
    }

    private void put(DoNotContactDesk desk, DoNotContactForm form) {
        transaction.executeWithoutResult(status -> desk.put(number, form));
    }

    private void decide(Terms terms) {
        desk.decide(new PolicyForm(desk.inForce().number(), terms, "试验"));
    }

    private static Terms sms(int aDay) {
        return new Terms(null, Limits.NONE, Map.of(ContactChannel.SMS, new Limits(aDay, null, null)));
    }

    private Optional<Refusal> contact(String reference) {
        return policy.contact(new Contact(number, ContactChannel.SMS, noon, "test", reference));
    }

    private Optional<Refusal> ask() {
        return policy.refusal(number, ContactChannel.SMS, noon);
    }

    private List<DoNotContactRow> entries() {
        return list.page(new DoNotContactFilter(number, null, null), Portion.first(10))
                .rows();
    }

    private static String rule(Optional<Refusal> refusal) {
        return refusal.orElseThrow().rule();
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Clocks.BUSINESS_ZONE).toInstant();
    }
}
