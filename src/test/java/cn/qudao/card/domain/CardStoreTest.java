package cn.qudao.card.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.CardBatchId;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.CardMove;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where cards are, and that the ledger never differs from it. */
@PortalTest
@Tag("database")
class CardStoreTest {

    private static final long SEED = 20261127;

    @Autowired
    private CardPress batches;

    @Autowired
    private CardStore store;

    @Autowired
    private CardList list;

    @Autowired
    private MovementRepository movements;

    @Autowired
    private CardRepository repository;

    @Autowired
    private CardMother mother;

    @Autowired
    private ActivationMother activations;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private Counter counter;

    @BeforeEach
    void open() {
        counter = activations.counter();
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void theCodesAreTakenOnceAndKeptNowhere() throws NoSuchAlgorithmException {
        CardBatchId id = activations.asSystem(() -> batches.open(mother.form(counter, CardKind.SCRATCH, 3)));
        List<PrintedCard> cards = activations.asSystem(() -> batches.take(id));
        assertThat(cards).extracting(PrintedCard::code).doesNotHaveDuplicates().hasSize(3);
        assertRefused(() -> batches.take(id), "card.codes.taken");
        String code = cards.getFirst().code().replace("-", "");
        assertThat(jdbc.sql("select code_hash from card where batch_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .doesNotContain(HexFormat.of().formatHex(sha256(code)));
        assertThat(jdbc.sql(
                                "select count(*) from access_audit_entry where subject_type = 'CardBatch' and action = 'EXPORTED'"
                                        + " and subject_id = ?")
                        .param(String.valueOf(id.value()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static byte[] sha256(String code) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void ofManyWhoTakeTheCodesAtOnceOneGetsThem() throws Exception {
        CardBatchId id = activations.asSystem(() -> batches.open(mother.form(counter, CardKind.SCRATCH, 50)));
        assertThat(succeeded(8, () -> batches.take(id))).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from card where batch_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void tenThousandCardsTakeSeconds() {
        Instant begin = Instant.now(Clock.systemUTC());
        List<PrintedCard> cards = mother.issued(counter, CardKind.SCRATCH, 10_000);
        Duration taken = Duration.between(begin, Instant.now(Clock.systemUTC()));
        assertThat(stock()).isEqualTo(10_000);
        assertThat(balance()).isEqualTo(10_000);
        assertThat(cards).hasSize(10_000);
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aRangeGoesAsAWholeOrNotAtAll() {
        List<PrintedCard> cards = mother.cards(counter, CardKind.SCRATCH, 10);
        SerialRange all = CardMother.range(cards);
        SerialRange third = new SerialRange(all.first() + 2, all.first() + 2);
        run(() -> store.lose(third, "遗失"));
        assertRefused(() -> store.issue(all, counter.outlet().id(), ""), "card.is.LOST");
        assertThat(stock()).isZero();
        run(() -> store.find(third, "找到"));
        run(() -> store.issue(all, counter.outlet().id(), "首批"));
        assertThat(stock()).isEqualTo(10);
        SerialRange beyond = new SerialRange(all.first(), all.last() + 1);
        assertRefused(() -> store.giveBack(beyond, ""), "card.range.unknown");
        run(() -> store.giveBack(third, "多发"));
        run(() -> store.cancel(third, "印刷错误"));
        assertRefused(() -> store.find(third, "x"), "card.is.VOID");
        assertThat(stock()).isEqualTo(9);
        assertThat(activations.asSystem(() -> list.card(third.first()).timeLine()))
                .extracting(MovementRow::move)
                .containsExactly(
                        CardMove.MADE,
                        CardMove.LOST,
                        CardMove.FOUND,
                        CardMove.ISSUED,
                        CardMove.RETURNED,
                        CardMove.VOIDED);
    }

    @Test
    void whoIssuesTheSameCardsAtTheSameTimeIssuesThemOnce() throws Exception {
        SerialRange range = CardMother.range(mother.cards(counter, CardKind.SCRATCH, 20));
        assertThat(succeeded(6, () -> {
                    store.issue(range, counter.outlet().id(), "");
                    return range;
                }))
                .isEqualTo(1);
        assertThat(balance()).isEqualTo(20);
    }

    /** Whatever is done with cards in whichever order: what the ledger says is what is there. */
    @Test
    void stockIsTheSumOfTheMovements() {
        Random random = new Random(SEED);
        Counter other = activations.counter();
        SerialRange all = CardMother.range(mother.cards(counter, CardKind.SCRATCH, 30));
        long own = storeUnit(all.first());
        int done = 0;
        for (int i = 0; i < 300; i++) {
            long first = all.first() + random.nextInt(all.size());
            SerialRange range = new SerialRange(first, Math.min(all.last(), first + random.nextInt(4)));
            done += tried(random, range, random.nextBoolean() ? counter : other) ? 1 : 0;
        }
        assertThat(done).as("steps that were allowed").isGreaterThan(60);
        Map<Long, Integer> ledger = new HashMap<>();
        jdbc.sql("select m.taken_from, m.given_to from card_movement m join card c on c.id = m.card_id"
                        + " where c.serial between ? and ?")
                .params(all.first(), all.last())
                .query(row -> {
                    ledger.merge(row.getLong(1), -1, Integer::sum);
                    ledger.merge(row.getLong(2), 1, Integer::sum);
                });
        for (long unit :
                List.of(own, counter.outlet().id().value(), other.outlet().id().value())) {
            assertThat(ledger.getOrDefault(unit, 0))
                    .as("of unit " + unit)
                    .isEqualTo(jdbc.sql("select count(*) from card where holder_id = ? and serial between ? and ?")
                            .params(unit, all.first(), all.last())
                            .query(Integer.class)
                            .single());
        }
        assertThat(jdbc.sql("select count(*) from card where serial between ? and ? and (holder_id is null)"
                                + " <> (state in ('SOLD', 'ACTIVE', 'LOST', 'VOID'))")
                        .params(all.first(), all.last())
                        .query(Integer.class)
                        .single())
                .as("cards in stock that are not, or the other way round")
                .isZero();
    }

    private boolean tried(Random random, SerialRange range, Counter where) {
        List<Runnable> verbs = List.of(
                () -> store.issue(range, where.outlet().id(), ""),
                () -> store.giveBack(range, ""),
                () -> store.lose(range, "x"),
                () -> store.find(range, "x"),
                () -> store.issue(range, where.outlet().id(), ""),
                () -> store.find(range, "x"),
                () -> {
                    if (random.nextInt(6) == 0) {
                        store.cancel(range, "x");
                    }
                });
        try {
            run(verbs.get(random.nextInt(verbs.size())));
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    @Test
    void aDifferenceNeedsAReasonAndChangesNoCard() {
        mother.issued(counter, CardKind.TRIAL, 4);
        assertRefused(() -> store.count(counter.outlet().id(), 3, " "), "card.count.differs");
        assertRefused(() -> store.count(counter.outlet().id(), null, ""), "card.amount");
        run(() -> store.count(counter.outlet().id(), 3, "少一张，正在查找"));
        run(() -> store.count(counter.outlet().id(), 4, ""));
        assertThat(activations.asSystem(() -> list.counts(counter.outlet().place(), false, Portion.first(10))
                        .rows()))
                .extracting(CountRow::difference)
                .containsExactly(0, -1);
        assertThat(activations.asSystem(
                        () -> list.countOfCounts(counter.outlet().place(), true)))
                .isEqualTo(1);
        assertThat(stock()).isEqualTo(4);
    }

    @Test
    void cardsAreSeenAndMovedFromAboveOnly() {
        SerialRange range = CardMother.range(mother.issued(counter, CardKind.SCRATCH, 2));
        Counter other = activations.counter();
        acting.enter(access.account(activations.placed(other.outlet()), ShippedRole.SHOP_OWNER));
        assertThatThrownBy(() -> list.card(range.first())).isInstanceOf(NotFound.class);
        assertThat(list.count(new CardFilter(null, range.first(), null, null, null, null)))
                .isZero();
        assertThatThrownBy(() -> store.lose(range, "x")).isInstanceOf(Refused.class);
        acting.enter(access.account(activations.placed(other.outlet()), ShippedRole.CHANNEL_STAFF));
        assertRule(() -> store.lose(range, "x"), "card.range.unknown");
        acting.enter(access.account(activations.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
        assertThat(list.card(range.first()).card().state()).isEqualTo(CardState.AT_OUTLET);
        assertThat(list.card(range.first()).timeLine())
                .as("what happened before it came here is seen from above")
                .extracting(MovementRow::move)
                .containsExactly(CardMove.ISSUED);
    }

    private int stock() {
        return activations.asSystem(
                () -> repository.inStock(counter.outlet().id().value()));
    }

    private long balance() {
        return activations.asSystem(
                () -> movements.balance(counter.outlet().id().value()));
    }

    private long storeUnit(long serial) {
        return jdbc.sql("select unit_id from card where serial = ?")
                .param(serial)
                .query(Long.class)
                .single();
    }

    private void run(Runnable work) {
        activations.asSystem(() -> {
            work.run();
            return true;
        });
    }

    private void assertRefused(Runnable what, String key) {
        assertRule(() -> run(what), key);
    }

    private static void assertRule(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private int succeeded(int times, Callable<?> work) throws Exception {
        int done = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(times)) {
            List<Callable<Boolean>> all = new ArrayList<>(IntStream.range(0, times)
                    .mapToObj(i -> (Callable<Boolean>) () -> attempt(work))
                    .toList());
            for (Future<Boolean> one : workers.invokeAll(all)) {
                done += one.get() ? 1 : 0;
            }
        }
        return done;
    }

    private boolean attempt(Callable<?> work) {
        try {
            activations.asSystem(() -> {
                try {
                    return work.call();
                } catch (RuntimeException failed) {
                    throw failed;
                } catch (Exception checked) {
                    throw new IllegalStateException(checked);
                }
            });
            return true;
        } catch (RuleViolation second) {
            return false;
        }
    }
}
