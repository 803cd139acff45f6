package cn.qudao.card.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.activation.pipeline.Repairs;
import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.CardMove;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card at the counter: it is used exactly where its activation succeeds. */
@PortalTest
@Tag("database")
class CardTillTest {

    private static final Behaviour REFUSING = new Behaviour(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);

    @Autowired
    private CardTill till;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Reminders reminders;

    @Autowired
    private FreeTimeOver over;

    @Autowired
    private CardStore store;

    @Autowired
    private Repairs repairs;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private CardList list;

    @Autowired
    private CardRepository repository;

    @Autowired
    private RegistrationList registrations;

    @Autowired
    private CardMother cards;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Counter counter;
    private final SubscriberNumber number = ActivationMother.number();
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void leave() throws IOException {
        acting.leave();
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void aRegisteredCardIsUsedAndItsFreeMonthRuns() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        assertThat(till.register(card.code().toLowerCase(Locale.ROOT), number)
                        .accepted()
                        .state())
                .isEqualTo(ActivationState.SENDING);
        await(card, CardState.ACTIVE);
        LocalDate free = LocalDate.now(clock).plusMonths(1).minusDays(1);
        assertThat(row(card)).satisfies(row -> {
            assertThat(row.freeUntil()).isEqualTo(free);
            assertThat(row.subscriber()).isEqualTo(number.masked());
            assertThat(row.soldAt()).isNotNull();
        });
        assertThat(registered()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ActivationState.SUCCEEDED);
            assertThat(row.freeUntil()).isEqualTo(free);
        });
        assertThat(platform.ledger().all()).hasSize(1);
        assertThat(stock()).isZero();
        assertRule(() -> till.register(card.code(), ActivationMother.number()), "card.is.ACTIVE");
        assertThat(moves(card))
                .containsExactly(CardMove.MADE, CardMove.ISSUED, CardMove.REGISTERED, CardMove.ACTIVATED);
    }

    @Test
    void aRefusedCardCanBeUsedAtOnceForAnotherNumber() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        mother.blacklist(number);
        assertThat(till.register(card.code(), number).accepted().state()).isEqualTo(ActivationState.REFUSED);
        assertThat(row(card).state()).isEqualTo(CardState.AT_OUTLET);
        assertThat(row(card).subscriber()).isNull();
        assertThat(stock()).isEqualTo(1);
        assertThat(registered()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ActivationState.REFUSED);
            assertThat(row.reason()).isNotNull();
        });
        till.register(card.code(), ActivationMother.number());
        await(card, CardState.ACTIVE);
    }

    @Test
    void aFailedActivationFreesTheCard() {
        platform = mother.platform(counter, REFUSING);
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        till.register(card.code(), number);
        await(card, CardState.AT_OUTLET);
        assertThat(row(card).subscriber()).isNull();
        assertThat(moves(card)).endsWith(CardMove.REGISTERED, CardMove.FREED);
        assertThat(registered()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ActivationState.FAILED);
            assertThat(row.reason()).isNotNull();
        });
        assertThat(stock()).isEqualTo(1);
    }

    @Test
    void aCardThatWasSoldIsRegisteredLater() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = cards.issued(counter, CardKind.TRIAL, 1).getFirst();
        till.sell(card.serial());
        assertThat(stock()).isZero();
        assertRule(() -> till.sell(card.serial()), "card.is.SOLD");
        till.register(card.code(), number);
        await(card, CardState.ACTIVE);
        assertThat(moves(card)).endsWith(CardMove.SOLD, CardMove.REGISTERED, CardMove.ACTIVATED);
    }

    @Test
    void ofManyWhoRegisterTheSameCardAtOnceOneDoes() throws Exception {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> all = IntStream.range(0, 5)
                    .mapToObj(i -> access.account(mother.placed(counter.clerk()), ShippedRole.CLERK))
                    .map(acting::enter)
                    .map(session -> (Callable<Boolean>) () -> attempt(session, card))
                    .toList();
            int done = 0;
            for (Future<Boolean> one : workers.invokeAll(all)) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        await(card, CardState.ACTIVE);
        assertThat(platform.ledger().all()).hasSize(1);
        assertThat(registered()).hasSize(1);
    }

    private boolean attempt(String session, PrintedCard card) {
        acting.resume(session);
        try {
            till.register(card.code(), ActivationMother.number());
            return true;
        } catch (RuleViolation second) {
            return false;
        } finally {
            acting.leave();
        }
    }

    @Test
    void whoTriesCodesIsStoppedAndWhoMistypesIsNot() {
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        for (int i = 0; i < 10; i++) {
            assertRule(() -> till.register("ABCD-EFGH-JKMN-PQR", number), "card.code.mistyped");
        }
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < Tries.MOST; i++) {
            assertRule(() -> till.register(CardCode.random(random).printed(), number), "card.code.unknown");
        }
        assertRule(() -> till.register(CardCode.random(random).printed(), number), "card.code.too-many");
        assertRule(() -> till.register(card.code(), number), "card.code.too-many");
        assertThat(row(card).state()).isEqualTo(CardState.AT_OUTLET);
        acting.enter(access.account(mother.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        till.register(card.code(), number);
        assertThat(registered()).as("nobody else is stopped").hasSize(1);
    }

    @Test
    void aCardIsRegisteredWhereItWasIssuedAndWhileItIsValid() {
        PrintedCard elsewhere =
                cards.issued(mother.counter(), CardKind.SCRATCH, 1).getFirst();
        assertRule(() -> till.register(elsewhere.code(), number), "card.not-here");
        assertRule(() -> till.sell(elsewhere.serial()), "card.range.unknown");
        PrintedCard inStore = cards.cards(counter, CardKind.SCRATCH, 1).getFirst();
        assertRule(() -> till.register(inStore.code(), number), "card.not-here");
        assertRule(() -> till.sell(inStore.serial()), "card.range.unknown");
        assertRule(() -> till.sell("999999999999"), "card.range.unknown");
        PrintedCard old = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        jdbc.sql("update card set valid_until = ? where serial = ?")
                .params(LocalDate.now(clock), Long.valueOf(old.serial()))
                .update();
        assertThat(till.register(old.code(), number).accepted().state())
                .as("on the last day the card is good; the product has no platform")
                .isEqualTo(ActivationState.REFUSED);
        jdbc.sql("update card set valid_until = ? where serial = ?")
                .params(LocalDate.now(clock).minusDays(1), Long.valueOf(old.serial()))
                .update();
        assertRule(() -> till.register(old.code(), number), "card.expired");
        PrintedCard unsold = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        jdbc.sql("update card set valid_until = ? where serial = ?")
                .params(LocalDate.now(clock).minusDays(1), Long.valueOf(unsold.serial()))
                .update();
        assertThatThrownBy(() -> till.sell(unsold.serial())).isInstanceOfSatisfying(RuleViolation.class, rule -> {
            assertThat(rule.key()).isEqualTo("card.expired");
            assertThat(rule.field()).as("shown where the number was typed").isEqualTo("serial");
        });
    }

    @Test
    void aCustomerIsRemindedOnceAndAnswersOnce() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        till.register(card.code(), number);
        await(card, CardState.ACTIVE);
        LocalDate free = Objects.requireNonNull(row(card).freeUntil());
        remindAll(free.minusDays(6));
        assertThat(reminded(card)).as("too early").isZero();
        remindAll(free.minusDays(5));
        remindAll(free.minusDays(4));
        assertThat(reminded(card)).isEqualTo(1);
        assertThat(moves(card)).endsWith(CardMove.ACTIVATED, CardMove.REMINDED);
        assertThat(renewals.open(ActivationMother.number())).isEmpty();
        assertThat(renewals.open(number)).extracting(CardRow::serial).containsExactly(card.serial());
        SubscriberNumber stranger = ActivationMother.number();
        assertRule(() -> renewals.answer(stranger, card.serial(), AfterFree.STOPPING), "card.after.answered");
        renewals.answer(number, card.serial(), AfterFree.RENEWED);
        assertRule(() -> renewals.answer(number, card.serial(), AfterFree.STOPPING), "card.after.answered");
        assertThat(row(card).afterFree()).isEqualTo(AfterFree.RENEWED);
        assertThat(renewals.open(number)).isEmpty();
    }

    @Test
    void whoHasAnsweredIsNotReminded() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        till.register(card.code(), number);
        await(card, CardState.ACTIVE);
        renewals.answer(number, card.serial(), AfterFree.STOPPING);
        remindAll(Objects.requireNonNull(row(card).freeUntil()));
        assertThat(reminded(card)).isZero();
        assertThat(jdbc.sql("select count(*) from card where serial = ? and reminder is not null")
                        .param(Long.valueOf(card.serial()))
                        .query(Integer.class)
                        .single())
                .as("the number for the reminder is kept no longer than it may be needed")
                .isZero();
    }

    @Test
    void whatNobodyKeepsIsStoppedOnceOnTheDayAfterTheFreeTime() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = activated();
        LocalDate free = Objects.requireNonNull(row(card).freeUntil());
        stopAll(free);
        assertThat(row(card).afterFree()).as("promised free until then").isNull();
        stopAll(free.plusDays(1));
        stopAll(free.plusDays(2));
        await(card, AfterFree.STOPPED);
        assertThat(moves(card)).endsWith(CardMove.ACTIVATED, CardMove.STOPPING, CardMove.STOPPED);
        assertThat(platform.ledger().provides(number.digits(), counter.productCode()))
                .isFalse();
        assertThat(platform.ledger().all()).hasSize(2);
        assertThat(renewals.open(number)).isEmpty();
        assertThat(registered()).as("a stop is no registration").hasSize(1);
    }

    @Test
    void whoWantsNoMoreHasItUntilTheFreeTimeIsOverAndWhoKeepsItKeepsIt() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard given = activated();
        LocalDate free = Objects.requireNonNull(row(given).freeUntil());
        renewals.answer(number, given.serial(), AfterFree.STOPPING);
        stopAll(free);
        assertThat(platform.ledger().provides(number.digits(), counter.productCode()))
                .isTrue();
        stopAll(free.plusDays(1));
        await(given, AfterFree.STOPPED);
        assertThat(moves(given)).endsWith(CardMove.ACTIVATED, CardMove.STOPPING, CardMove.STOPPED);
        SubscriberNumber other = ActivationMother.number();
        PrintedCard kept = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        till.register(kept.code(), other);
        await(kept, CardState.ACTIVE);
        renewals.answer(other, kept.serial(), AfterFree.RENEWED);
        stopAll(free.plusDays(1));
        assertThat(row(kept).afterFree()).isEqualTo(AfterFree.RENEWED);
        assertThat(platform.ledger().provides(other.digits(), counter.productCode()))
                .isTrue();
    }

    @Test
    void whatThePlatformWouldNotStopIsOrderedAgainByWhoHasLookedIntoIt() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = activated();
        LocalDate after = Objects.requireNonNull(row(card).freeUntil()).plusDays(1);
        assertRule(() -> again(card), "card.stop.not-failed");
        platform.behave(new Behaviour(0, 0, 0, 0, 1, 0, 0, 0, 0, 0));
        stopAll(after);
        ActivationId stop = new ActivationId(jdbc.sql("select stop_id from card where serial = ?")
                .param(Long.valueOf(card.serial()))
                .query(Long.class)
                .single());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> mother.asSystem(() -> timeLines.one(stop)).state() == ActivationState.REPAIR);
        mother.asSystem(() -> {
            repairs.settle(stop, false, "not found there");
            return true;
        });
        assertThat(row(card).afterFree()).isEqualTo(AfterFree.UNSTOPPED);
        stopAll(after);
        assertThat(row(card).afterFree()).as("not of its own accord").isEqualTo(AfterFree.UNSTOPPED);
        platform.behave(Behaviour.GOOD);
        again(card);
        stopAll(after);
        // The first order has been carried out by now, so there is nothing left to stop.
        await(card, AfterFree.UNSTOPPED);
        assertThat(mother.asSystem(
                        () -> list.card(Long.parseLong(card.serial())).timeLine()))
                .extracting(MovementRow::move, MovementRow::note)
                .endsWith(
                        tuple(CardMove.UNSTOPPED, "人工结案：not found there"),
                        tuple(CardMove.STOPPING, ""),
                        tuple(CardMove.UNSTOPPED, "用户未订购该业务"));
    }

    @Test
    void whatTheCustomerHasBoughtAnewIsNotStopped() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard card = activated();
        Instant begun = Objects.requireNonNull(row(card).activatedAt());
        mother.asSystem(() -> {
            subscribers.unsubscribed(number, counter.product(), begun.plusNanos(1000), "test");
            subscribers.subscribed(number, counter.product(), begun.plusNanos(2000), "test");
            return true;
        });
        stopAll(Objects.requireNonNull(row(card).freeUntil()).plusDays(1));
        assertThat(row(card).afterFree()).isEqualTo(AfterFree.STOPPED);
        assertThat(platform.ledger().all()).as("no order").hasSize(1);
    }

    @Test
    void aCardThatCannotBeOrderedHoldsUpNoOther() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard broken = activated();
        byte[] sealed = jdbc.sql("select subscriber_sealed from card where serial = ?")
                .param(Long.valueOf(broken.serial()))
                .query(byte[].class)
                .single();
        set(broken, "subscriber_sealed", new byte[] {1});
        PrintedCard sound = activated(ActivationMother.number());
        LocalDate after = later(broken, sound);
        stopAll(after);
        await(sound, AfterFree.STOPPED);
        set(broken, "subscriber_sealed", sealed);
        assertThat(row(broken).afterFree()).isNull();
        assertThat(over.stop(after)).as("not at once").isFalse();
        set(broken, "put_off_until", CardLedger.utc(clock.instant().minusSeconds(1)));
        stopAll(after);
        await(broken, AfterFree.STOPPED);
    }

    @Test
    void aCardThatNobodyCanBeRemindedOfHoldsUpNoOther() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard broken = activated();
        set(broken, "reminder", new byte[] {1});
        PrintedCard sound = activated(ActivationMother.number());
        remindAll(later(broken, sound).minusDays(2));
        assertThat(reminded(sound)).isEqualTo(1);
        assertThat(reminded(broken)).isZero();
    }

    @Test
    void aCardThatWaitsForAnotherOrderHoldsUpNoOther() {
        platform = mother.platform(counter, Behaviour.GOOD);
        PrintedCard waiting = activated();
        PrintedCard sound = activated(ActivationMother.number());
        LocalDate after = later(waiting, sound);
        // Another order for the number: one whose answer does not come as long as the platform is like that.
        platform.behave(new Behaviour(0, 0, 0, 0, 1, 0, 0, 0, 0, 0));
        renewals.answer(number, waiting.serial(), AfterFree.STOPPING);
        set(sound, "put_off_until", CardLedger.utc(clock.instant().plusSeconds(900)));
        stopAll(after);
        set(waiting, "stop_id", null);
        set(sound, "put_off_until", null);
        stopAll(after);
        assertThat(row(waiting).afterFree()).as("waits").isEqualTo(AfterFree.STOPPING);
        assertThat(jdbc.sql("select count(*) from card where serial = ? and stop_id is null and put_off_until > ?")
                        .params(Long.valueOf(waiting.serial()), CardLedger.utc(clock.instant()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        platform.behave(Behaviour.GOOD);
        await(sound, AfterFree.STOPPED);
    }

    /** The first card's free time is over before the second one's; the day on which both are. */
    private LocalDate later(PrintedCard first, PrintedCard second) {
        LocalDate free = Objects.requireNonNull(row(second).freeUntil());
        set(first, "free_until", free.minusDays(1));
        return free.plusDays(1);
    }

    private void set(PrintedCard card, String column, @Nullable Object value) {
        jdbc.sql("update card set " + column + " = ? where serial = ?")
                .param(value)
                .param(Long.valueOf(card.serial()))
                .update();
    }

    private PrintedCard activated() {
        return activated(number);
    }

    private PrintedCard activated(SubscriberNumber customer) {
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        till.register(card.code(), customer);
        await(card, CardState.ACTIVE);
        return card;
    }

    private void again(PrintedCard card) {
        mother.asSystem(() -> {
            store.stopAgain(Long.parseLong(card.serial()));
            return true;
        });
    }

    private void stopAll(LocalDate day) {
        while (over.stop(day)) {
            // Cards of other tests may be due as well.
        }
    }

    private void await(PrintedCard card, AfterFree after) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> row(card).afterFree() == after);
    }

    private void remindAll(LocalDate day) {
        while (reminders.remind(day)) {
            // Cards of other tests may be due as well.
        }
    }

    private int reminded(PrintedCard card) {
        return jdbc.sql(
                        "select count(distinct o.origin) from sms_out o join card c on o.origin = concat('card-free:', c.id)"
                                + " where c.serial = ? and o.kind = 'REMINDER'")
                .param(Long.valueOf(card.serial()))
                .query(Integer.class)
                .single();
    }

    private CardRow row(PrintedCard card) {
        return mother.asSystem(() -> list.card(Long.parseLong(card.serial())).card());
    }

    private List<CardMove> moves(PrintedCard card) {
        return mother.asSystem(() -> list.card(Long.parseLong(card.serial())).timeLine()).stream()
                .map(MovementRow::move)
                .toList();
    }

    private int stock() {
        return mother.asSystem(() -> repository.inStock(counter.outlet().id().value()));
    }

    private List<RegistrationRow> registered() {
        Place here = counter.outlet().place();
        Period today = Period.day(LocalDate.now(clock));
        return mother.asSystem(() -> registrations
                .page(new RegistrationFilter(here, today, null, null), Portion.first(10))
                .rows());
    }

    private void await(PrintedCard card, CardState state) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> row(card).state() == state);
    }

    private static void assertRule(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
