package cn.qudao.card.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.CardMove;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.sms.Questions.Reply;
import cn.qudao.smsline.Body;
import cn.qudao.smsline.LineUser;
import cn.qudao.smsline.Piece;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer answers the reminder by a message. */
@PortalTest
@Tag("database")
class CardRepliesTest {

    @Autowired
    private CardReplies replies;

    @Autowired
    private LineUser door;

    @Autowired
    private CardTill till;

    @Autowired
    private CardList list;

    @Autowired
    private Reminders reminders;

    @Autowired
    private FreeTimeOver over;

    @Autowired
    private CardMother cards;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
    }

    @AfterEach
    void leave() throws IOException {
        acting.leave();
        if (platform != null) {
            platform.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "XY, RENEWED",
        "xy, RENEWED",
        "ＸＹ, RENEWED",
        "' 续用 ', RENEWED",
        "续订, RENEWED",
        "keep, RENEWED",
        "TD, STOPPING",
        "停用, STOPPING",
        "退订, STOPPING",
        "Stop, STOPPING"
    })
    void aWordIsEnoughWhereThereIsOneCard(String text, AfterFree wish) {
        PrintedCard card = active(counter);
        assertThat(say(answer(text))).startsWith("已登记：" + counter.productCode());
        assertThat(row(card).afterFree()).isEqualTo(wish);
    }

    @Test
    void theMessageGoesFromThePhoneToTheBooksAndTheSecondChangesNothing() {
        PrintedCard card = active(counter);
        remind(card);
        assertThat(send("XY" + card.serial().substring(8))).isTrue();
        assertThat(row(card).afterFree()).isEqualTo(AfterFree.RENEWED);
        assertThat(send("TD")).isTrue();
        assertThat(row(card).afterFree()).isEqualTo(AfterFree.RENEWED);
        assertThat(outcomes()).containsExactly("ANSWERED", "ANSWERED");
        assertThat(answers()).isEqualTo(2);
        assertThat(mother.asSystem(
                        () -> list.card(Long.parseLong(card.serial())).timeLine()))
                .last()
                .satisfies(move -> {
                    assertThat(move.move()).isEqualTo(CardMove.RENEWED);
                    assertThat(move.note()).isEqualTo("客户短信答复");
                });
        assertThat(say(answer("TD"))).contains("此前已登记为继续使用");
    }

    @Test
    void whatNobodyUnderstandsIsHelpedOnce() {
        PrintedCard card = active(counter);
        remind(card);
        assertThat(send("我不知道")).isTrue();
        assertThat(send("怎么办")).isTrue();
        assertThat(outcomes()).containsExactly("MALFORMED", "MALFORMED");
        assertThat(answers()).isEqualTo(1);
        assertThat(say(mother.asSystem(() -> replies.help(number))))
                .contains(
                        "XY" + card.serial().substring(8), "TD" + card.serial().substring(8));
        assertThat(row(card).afterFree()).isNull();
        assertThat(send("td")).isTrue();
        assertThat(row(card).afterFree()).isEqualTo(AfterFree.STOPPING);
        assertThat(answers()).isEqualTo(2);
    }

    @Test
    void whoWasNotAskedIsAStranger() {
        assertThat(answer("XY")).isEmpty();
        active(counter);
        assertThat(mother.asSystem(() -> replies.help(number)))
                .as("not reminded")
                .isEmpty();
        assertThat(answer("PMSG#13800000000")).isEmpty();
        assertThat(answer("XY等等")).isEmpty();
    }

    @Test
    void whoHasSeveralSaysWhich() throws IOException {
        PrintedCard first = active(counter);
        Counter elsewhere = mother.counter();
        try (DemoPlatform other = mother.platform(elsewhere, Behaviour.GOOD)) {
            PrintedCard second = active(elsewhere);
            assertThat(say(answer("XY"))).contains(first.serial(), second.serial());
            assertThat(say(answer("XY 999999999999"))).contains(first.serial(), second.serial());
            assertThat(row(first).afterFree()).isNull();
            answer("TD#" + second.serial());
            assertThat(row(second).afterFree()).isEqualTo(AfterFree.STOPPING);
            assertThat(row(first).afterFree()).isNull();
            answer("XY");
            assertThat(row(first).afterFree()).as("the only one left").isEqualTo(AfterFree.RENEWED);
            assertThat(other.ledger().all()).hasSize(1);
        }
    }

    @Test
    void tooLateHearsHowItStands() {
        PrintedCard card = active(counter);
        while (over.stop(Objects.requireNonNull(row(card).freeUntil()).plusDays(1))) {
            // Cards of other tests may be due as well.
        }
        assertThat(say(answer("XY"))).matches(".*(此前已登记为停用|已停用).*");
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> row(card).afterFree() == AfterFree.STOPPED);
        assertThat(say(answer("XY"))).contains("已停用");
        assertThat(row(card).afterFree()).isEqualTo(AfterFree.STOPPED);
    }

    private PrintedCard active(Counter at) {
        acting.enter(access.account(mother.placed(at.clerk()), ShippedRole.CLERK));
        PrintedCard card = cards.issued(at, CardKind.SCRATCH, 1).getFirst();
        till.register(card.code(), number);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> row(card).state() == CardState.ACTIVE);
        acting.leave();
        return card;
    }

    private void remind(PrintedCard card) {
        while (reminders.remind(Objects.requireNonNull(row(card).freeUntil()))) {
            // Cards of other tests may be due as well.
        }
    }

    private boolean send(String text) {
        return door.received(
                "c" + Ids.next(),
                new Piece(number.digits(), "10655", Body.of(text, 1).getFirst()));
    }

    private Optional<Reply> answer(String text) {
        return mother.asSystem(
                () -> Objects.requireNonNull(transaction.execute(status -> replies.answer(number, text))));
    }

    private String say(Optional<Reply> reply) {
        return reply.orElseThrow().words().in(Locale.SIMPLIFIED_CHINESE, messages);
    }

    private CardRow row(PrintedCard card) {
        return mother.asSystem(() -> list.card(Long.parseLong(card.serial())).card());
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from sms_in where subscriber_hash = ? order by id")
                .param(mother.asSystem(() -> numbers.hash(number)))
                .query((row, line) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private int answers() {
        return jdbc.sql("select count(distinct origin) from sms_out where subscriber_hash = ? and kind = 'ANSWER'")
                .param(mother.asSystem(() -> numbers.hash(number)))
                .query(Integer.class)
                .single();
    }
}
