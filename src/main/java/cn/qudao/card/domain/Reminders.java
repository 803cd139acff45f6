package cn.qudao.card.domain;

import cn.qudao.card.CardMove;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.card.domain.CardLedger.Told;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Place;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells customers by text message that their free time will end, each once, as many days before as the batch says. */
@NativeSql("Claims by skip locked, which JPA does not speak on both engines; work of the system")
@Component
class Reminders {

    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 20;

    private final JdbcClient jdbc;
    private final DueCards dueCards;
    private final CardLedger ledger;
    private final FreeMonth freeMonth;
    private final TextMessages texts;
    private final Products products;
    private final Messages messages;
    private final Scope scope;
    private final Clock clock;

    Reminders(
            JdbcClient jdbc,
            DueCards dueCards,
            CardLedger ledger,
            FreeMonth freeMonth,
            TextMessages texts,
            Products products,
            Messages messages,
            Scope scope,
            Clock clock) {
        this.jdbc = jdbc;
        this.dueCards = dueCards;
        this.ledger = ledger;
        this.freeMonth = freeMonth;
        this.texts = texts;
        this.products = products;
        this.messages = messages;
        this.scope = scope;
        this.clock = clock;
    }

    private record Due(long card, long serial, Place place, ProductId product, LocalDate freeUntil, byte[] reminder)
            implements DueCards.Due {}

    /** Whether there may be more; nobody is told at night. */
    boolean round() {
        ZonedDateTime now = clock.instant().atZone(Clocks.BUSINESS_ZONE);
        return now.getHour() >= FIRST_HOUR && now.getHour() < LAST_HOUR && remind(now.toLocalDate());
    }

    /** Whether there was a card. The message and the mark that it was sent are one transaction. */
    boolean remind(LocalDate today) {
        return scope.asSystem("free time ends", () -> dueCards.one(() -> next(today), this::tell));
    }

    private Optional<Due> next(LocalDate today) {
        return jdbc.sql("select c.id, c.serial, c.scope_key, c.product_id, c.free_until, c.reminder from card c"
                        + " where c.after_free is null and c.free_until between :today and :latest"
                        + " and c.reminded_at is null and c.reminder is not null and exists (select 1 from card_batch b"
                        + " where b.id = c.batch_id and c.free_until <= date_add(:today, interval b.remind_days day))"
                        + DueCards.NOW + " order by c.free_until limit 1 for update skip locked")
                .param("today", today)
                .param("latest", today.plusDays(CardBatchForm.MOST_DAYS))
                .param("now", CardLedger.utc(clock.instant()))
                .query((row, number) -> new Due(
                        row.getLong(1),
                        row.getLong(2),
                        Place.of(row.getLong(3)),
                        new ProductId(row.getLong(4)),
                        row.getObject(5, LocalDate.class),
                        row.getBytes(6)))
                .optional();
    }

    private boolean tell(Due due) {
        Instant now = clock.instant();
        String product = products.find(due.product).map(ProductRow::nameZh).orElse("");
        texts.send(new TextMessage(
                "card-free:" + due.card,
                MessageKind.REMINDER,
                due.place,
                freeMonth.number(due.reminder),
                messages.text(
                        Locale.SIMPLIFIED_CHINESE,
                        "card.reminder",
                        product,
                        due.freeUntil.toString(),
                        CardReplies.ending(due.serial))));
        jdbc.sql("update card set reminded_at = ?, reminder = null where id = ?")
                .params(CardLedger.utc(now), due.card)
                .update();
        ledger.tell(List.of(new Told(due.card, due.place, CardMove.REMINDED, null, null)), new Entry(now, null, ""));
        return true;
    }
}
