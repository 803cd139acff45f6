package cn.qudao.card.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.StopFinished;
import cn.qudao.activation.Stops;
import cn.qudao.card.AfterFree;
import cn.qudao.card.CardMove;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.CardLedger.Told;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.customer.Unmasking;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of a service when its free time is over (row 102): the first word about it holds; where it is not to go on, the
 * platform is told on the day after, so that what was promised free stays free until then.
 */
@NativeSql("Single columns of cards that are held; claims by skip locked, which JPA does not speak on both engines")
@Component
class FreeTimeOver {

    private final JdbcClient jdbc;
    private final DueCards dueCards;
    private final CardLedger ledger;
    private final CardRepository cards;
    private final RegistrationRepository registrations;
    private final Stops stops;
    private final SubscriberNumbers numbers;
    private final Subscribers subscribers;
    private final Messages messages;
    private final Scope scope;
    private final Clock clock;

    FreeTimeOver(
            JdbcClient jdbc,
            DueCards dueCards,
            CardLedger ledger,
            CardRepository cards,
            RegistrationRepository registrations,
            Stops stops,
            SubscriberNumbers numbers,
            Subscribers subscribers,
            Messages messages,
            Scope scope,
            Clock clock) {
        this.jdbc = jdbc;
        this.dueCards = dueCards;
        this.ledger = ledger;
        this.cards = cards;
        this.registrations = registrations;
        this.stops = stops;
        this.numbers = numbers;
        this.subscribers = subscribers;
        this.messages = messages;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Whether it is the first word about the card, of the very customer; in the caller's transaction.
     *
     * @param note how it came, as a key of the bundles
     */
    boolean wish(HeldCard card, byte[] subscriber, AfterFree wish, @Nullable String by, @Nullable String note) {
        int changed = jdbc.sql("update card set after_free = ?, reminder = null, version = version + 1 where id = ?"
                        + " and subscriber_hash = ? and after_free is null and free_until is not null")
                .params(wish.name(), card.id(), subscriber)
                .update();
        if (changed == 1) {
            tell(card, CardMove.valueOf(wish.name()), by, words(note == null ? null : Saying.of(note)));
        }
        return changed == 1;
    }

    /** As it is at this moment; null where nothing has been said yet. */
    @Nullable
    AfterFree standing(HeldCard card) {
        return jdbc.sql("select after_free from card where id = ? and after_free is not null for update")
                .param(card.id())
                .query(String.class)
                .optional()
                .map(AfterFree::valueOf)
                .orElse(null);
    }

    /** What the platform would not stop is ordered once more, by the next round. */
    void again(HeldCard card, @Nullable String by) {
        int changed = jdbc.sql("update card set after_free = 'STOPPING', stop_id = null, version = version + 1"
                        + " where id = ? and after_free = 'UNSTOPPED'")
                .param(card.id())
                .update();
        if (changed == 0) {
            throw new RuleViolation("card.stop.not-failed");
        }
        tell(card, CardMove.STOPPING, by, "");
    }

    /** Whether there may be more. */
    boolean round() {
        return stop(LocalDate.now(clock));
    }

    /** Whether there was a card. The order and the mark that it was given are one transaction. */
    boolean stop(LocalDate today) {
        return scope.asSystem("free time is over", () -> dueCards.one(() -> next(today), this::stop));
    }

    private record Due(long card, long serial, ActivationId begun) implements DueCards.Due {}

    private Optional<Due> next(LocalDate today) {
        return jdbc.sql("select c.id, c.serial, r.activation_id from card c"
                        + " join card_registration r on r.card_id = c.id and r.state = 'SUCCEEDED'"
                        + " where (c.after_free is null or c.after_free = 'STOPPING')"
                        + " and c.free_until < :today and c.stop_id is null" + DueCards.NOW
                        + " order by c.free_until limit 1 for update skip locked")
                .param("today", today)
                .param("now", CardLedger.utc(clock.instant()))
                .query((row, number) -> new Due(row.getLong(1), row.getLong(2), new ActivationId(row.getLong(3))))
                .optional();
    }

    /** False while another order for the same number and product is under way. */
    private boolean stop(Due due) {
        HeldCard held = ledger.hold(due.card).orElseThrow(NotFound::new);
        Card card = cards.findById(due.card).orElseThrow(NotFound::new);
        boolean wished = card.afterFree() != null;
        int order = held.tries() + 1;
        SubscriberNumber number = numbers.unmask(
                card.subscriber(),
                new Unmasking(held.place(), "Card", Serial.text(held.serial()), "free time is over"));
        if (hasBoughtAnew(number, card)) {
            return isOver(held);
        }
        return stops.order(
                        new ActivationRequest(
                                Way.CARD,
                                held.serial() + ":" + order,
                                null,
                                number,
                                card.product(),
                                held.place(),
                                card.outlet().orElseThrow(NotFound::new),
                                null),
                        due.begun,
                        Saying.of(wished ? "card.stop.wished" : "card.stop.unsaid"))
                .map(stop -> ordered(held, stop, order, wished))
                .orElse(false);
    }

    /** What ended meanwhile and was bought later is the customer's own, and none of the card's. */
    private boolean hasBoughtAnew(SubscriberNumber number, Card card) {
        Instant now = clock.instant();
        return subscribers.holdings(number).stream()
                .filter(holding -> holding.product().equals(card.product()) && holding.isHeldAt(now))
                .anyMatch(holding -> holding.since().isAfter(card.activatedAt()));
    }

    private boolean isOver(HeldCard card) {
        jdbc.sql("update card set after_free = 'STOPPED', reminder = null, version = version + 1 where id = ?")
                .param(card.id())
                .update();
        tell(card, CardMove.STOPPED, null, words(Saying.of("card.stop.bought-anew")));
        return true;
    }

    private boolean ordered(HeldCard card, ActivationId stop, int order, boolean wished) {
        jdbc.sql("update card set after_free = 'STOPPING', stop_id = ?, tries = ?, reminder = null,"
                        + " version = version + 1 where id = ?")
                .params(stop.value(), order, card.id())
                .update();
        if (!wished) {
            tell(card, CardMove.STOPPING, null, "");
        }
        return true;
    }

    /** In the transaction of the result, so that card and platform never say different things. */
    @EventListener
    void finished(StopFinished result) {
        registrations
                .findByActivationId(result.begun().value())
                .flatMap(registration -> ledger.hold(registration.card()))
                .ifPresent(card -> {
                    boolean done = result.state() == ActivationState.SUCCEEDED;
                    int changed = jdbc.sql("update card set after_free = ?, version = version + 1"
                                    + " where id = ? and stop_id = ?")
                            .params((done ? AfterFree.STOPPED : AfterFree.UNSTOPPED).name(), card.id())
                            .param(result.id().value())
                            .update();
                    if (changed == 1) {
                        tell(card, done ? CardMove.STOPPED : CardMove.UNSTOPPED, null, words(result.reason()));
                    }
                });
    }

    /** As it stands in the books: in Chinese, as the platforms' own words are. */
    private String words(@Nullable Saying reason) {
        String text = reason == null ? "" : reason.in(Locale.SIMPLIFIED_CHINESE, messages);
        return text.length() <= CardCount.REASON_LENGTH ? text : text.substring(0, CardCount.REASON_LENGTH);
    }

    private void tell(HeldCard card, CardMove move, @Nullable String by, String note) {
        ledger.tell(List.of(new Told(card.id(), card.place(), move, null, null)), new Entry(clock.instant(), by, note));
    }
}
