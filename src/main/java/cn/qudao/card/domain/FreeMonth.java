package cn.qudao.card.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationState;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.CardLedger.Entry;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.NativeSql;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an activation by card comes to: the card is used and its free time runs, or it can be used again (row 102). */
@NativeSql("Single columns of a card that is held already; work of the system that follows an activation")
@Component
class FreeMonth {

    private final CardLedger ledger;
    private final RegistrationRepository registrations;
    private final CardBatchRepository batches;
    private final JdbcClient jdbc;
    private final Seal seal;

    FreeMonth(
            CardLedger ledger,
            RegistrationRepository registrations,
            CardBatchRepository batches,
            JdbcClient jdbc,
            MasterKey key) {
        this.ledger = ledger;
        this.registrations = registrations;
        this.batches = batches;
        this.jdbc = jdbc;
        this.seal = key.seal("card reminder");
    }

    /** Whom it is for, and the number for the reminder, for which nobody will have it at hand. */
    void promise(long card, ProtectedNumber subscriber, SubscriberNumber number) {
        jdbc.sql("update card set subscriber_sealed = ?, subscriber_hash = ?, reminder = ? where id = ?")
                .params(
                        subscriber.sealed(),
                        subscriber.hash(),
                        seal.close(number.digits().getBytes(StandardCharsets.US_ASCII)),
                        card)
                .update();
    }

    SubscriberNumber number(byte[] reminder) {
        return new SubscriberNumber(new String(seal.open(reminder), StandardCharsets.US_ASCII));
    }

    /** In the transaction of the result, so that card and activation never say different things. */
    @EventListener
    void finished(ActivationFinished result) {
        if (result.door() != Way.CARD) {
            return;
        }
        registrations
                .findByActivationId(result.id().value())
                .ifPresent(registration -> ledger.hold(registration.card())
                        .filter(card -> card.state() == CardState.REGISTERING)
                        .ifPresent(card -> finish(registration, card, result)));
    }

    private void finish(CardRegistration registration, HeldCard card, ActivationFinished result) {
        Entry entry = new Entry(result.at(), null, "");
        if (result.state() != ActivationState.SUCCEEDED) {
            ledger.write(List.of(card.free()), entry);
            jdbc.sql("update card set subscriber_sealed = null, subscriber_hash = null, reminder = null where id = ?")
                    .param(card.id())
                    .update();
            registration.finish(result.state(), result.reason(), null);
            return;
        }
        LocalDate free = freeUntil(card, LocalDate.ofInstant(result.at(), Clocks.BUSINESS_ZONE));
        ledger.write(List.of(card.activate(result.at())), entry);
        jdbc.sql(
                        "update card set activated_at = ?, free_until = ?, reminder = case when ? then reminder end where id = ?")
                .param(CardLedger.utc(result.at()))
                .param(free)
                .param(free != null)
                .param(card.id())
                .update();
        registration.finish(result.state(), null, free);
    }

    /** The last day that costs nothing; null where none does. */
    private @Nullable LocalDate freeUntil(HeldCard card, LocalDate from) {
        int months = batches.findByNumber(Serial.batch(card.serial()))
                .map(CardBatch::freeMonths)
                .orElse(0);
        return months == 0 ? null : from.plusMonths(months).minusDays(1);
    }
}
