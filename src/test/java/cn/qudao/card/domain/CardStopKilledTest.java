package cn.qudao.card.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.StopFinished;
import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.CardMove;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal that dies when the platform has stopped a service and the card does not say so yet. */
@PortalTest
@Tag("database")
class CardStopKilledTest {

    @Autowired
    private CardTill till;

    @Autowired
    private FreeTimeOver over;

    @Autowired
    private CardList list;

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
    private ConfigurableApplicationContext context;

    private final SubscriberNumber number = ActivationMother.number();
    private final List<String> statesWhenItDied = new CopyOnWriteArrayList<>();
    private volatile boolean aliveAgain;

    @Test
    void theAnswerIsAskedForAgainAndTheCardSaysOnceWhatThePlatformDid() throws Exception {
        Counter counter = mother.counter();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        PrintedCard card = cards.issued(counter, CardKind.SCRATCH, 1).getFirst();
        Dying dying = new Dying(card);
        try (DemoPlatform platform = mother.platform(counter, Behaviour.GOOD)) {
            till.register(card.code(), number);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> detail(card).card().state() == CardState.ACTIVE);
            context.addApplicationListener(dying);
            LocalDate free = Objects.requireNonNull(detail(card).card().freeUntil());
            while (over.stop(free.plusDays(1))) {
                // Cards of other tests may be due as well.
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !statesWhenItDied.isEmpty());
            assertThat(detail(card).card().afterFree())
                    .as("neither the result nor the card's mark was written")
                    .isEqualTo(AfterFree.STOPPING);
            aliveAgain = true;
            // A worker may write the row at this moment.
            Awaitility.await()
                    .ignoreException(UncategorizedSQLException.class)
                    .untilAsserted(() -> jdbc.sql("update activation_outbox set due_at = '2000-01-01'"
                                    + " where activation_id = (select stop_id from card where serial = ?)")
                            .param(Long.valueOf(card.serial()))
                            .update());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> detail(card).card().afterFree() == AfterFree.STOPPED);
            assertThat(detail(card).timeLine())
                    .extracting(MovementRow::move)
                    .endsWith(CardMove.ACTIVATED, CardMove.STOPPING, CardMove.STOPPED);
            assertThat(platform.ledger().all())
                    .as("begun once and stopped once")
                    .hasSize(2);
            assertThat(platform.ledger().provides(number.digits(), counter.productCode()))
                    .isFalse();
        } finally {
            context.removeApplicationListener(dying);
            acting.leave();
        }
    }

    private CardDetail detail(PrintedCard card) {
        return mother.asSystem(() -> list.card(Long.parseLong(card.serial())));
    }

    /**
     * What has been done in the transaction of the card's result is lost, as with the process: also when answers that could
     * not be written together are tried one by one.
     */
    private final class Dying implements ApplicationListener<PayloadApplicationEvent<StopFinished>> {

        private final PrintedCard card;

        private Dying(PrintedCard card) {
            this.card = card;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<StopFinished> event) {
            if (!aliveAgain && isOfTheCard(event.getPayload())) {
                statesWhenItDied.add(event.getPayload().state().name());
                throw new IllegalStateException("dies here, as a test wants it");
            }
        }

        private boolean isOfTheCard(StopFinished stop) {
            return jdbc.sql("select stop_id from card where serial = ?")
                    .param(Long.valueOf(card.serial()))
                    .query(Long.class)
                    .optional()
                    .filter(id -> id == stop.id().value())
                    .isPresent();
        }
    }
}
