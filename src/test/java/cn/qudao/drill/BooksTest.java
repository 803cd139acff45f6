package cn.qudao.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.Activations;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.demoplatform.LedgerEntry;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has gone wrong is found: a drill that finds nothing has looked. */
@PortalTest
class BooksTest {

    @Autowired
    private Activations activations;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private JdbcClient jdbc;

    private String id = "";
    private LedgerEntry order;

    @BeforeEach
    void activate() throws IOException {
        Counter counter = mother.counter();
        try (DemoPlatform platform = mother.platform(counter, Behaviour.GOOD)) {
            Accepted accepted = mother.asSystem(() -> activations.request(counter.request(ActivationMother.number())));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> mother.asSystem(() -> timeLines.one(accepted.id()))
                            .state()
                            .isFinal());
            id = Long.toString(accepted.id().value());
            order = platform.ledger().all().getFirst();
        }
    }

    @Test
    void nothingIsFoundWhereAllIsWell() {
        Findings findings = compare(Map.of("key", id), List.of(order), 0);
        assertThat(findings.lost()).isZero();
        assertThat(findings.doubled()).isZero();
        assertThat(findings.untrue()).isZero();
        assertThat(findings.accepted()).isEqualTo(1);
    }

    @Test
    void whatIsInNobodysBooksIsLost() {
        assertThat(compare(Map.of("key", "1"), List.of(order), 0).lost()).isEqualTo(1);
    }

    @Test
    void whatThePlatformHasNeverDoneIsLost() {
        assertThat(compare(Map.of("key", id), List.of(), 0).lost()).isEqualTo(1);
    }

    @Test
    void aSecondOrderForTheSameCustomerIsDoubled() {
        LedgerEntry again =
                new LedgerEntry("other", "qudao-7", order.msisdn(), order.offering(), true, "", order.from(), false);
        Findings findings = compare(Map.of("key", id), List.of(order, again), 0);
        assertThat(findings.doubled()).isEqualTo(2);
        assertThat(findings.examples()).anyMatch(example -> example.startsWith("ordered twice"));
    }

    @Test
    void anOrderToStopIsNoSecondActivation() {
        LedgerEntry stop =
                new LedgerEntry("other", "qudao-" + id, order.msisdn(), order.offering(), true, "", order.from(), true);
        assertThat(compare(Map.of("key", id), List.of(order, stop), 0).doubled())
                .isZero();
    }

    @Test
    void anotherActivationForTheSameKeyIsDoubled() {
        assertThat(compare(Map.of("key", id), List.of(order), 1).doubled()).isEqualTo(1);
    }

    @Test
    void aResultThatThePlatformDoesNotKnowIsUntrue() {
        LedgerEntry refused = new LedgerEntry(
                order.number(), order.key(), order.msisdn(), order.offering(), false, "余额不足", order.from(), false);
        assertThat(compare(Map.of("key", id), List.of(refused), 0).untrue()).isEqualTo(1);
    }

    @Test
    void aRecordThatSaysSomethingElseIsUntrue() {
        jdbc.sql("update recommendation set result = 'FAILED' where source = 'ACTIVATION' and source_id = ?")
                .param(id)
                .update();
        assertThat(compare(Map.of("key", id), List.of(order), 0).untrue()).isEqualTo(1);
    }

    @Test
    void whatHasNoResultHangs() {
        jdbc.sql("update activation_request set state = 'WAITING' where id = ?")
                .param(id)
                .update();
        assertThat(compare(Map.of("key", id), List.of(order), 0).hung()).isEqualTo(1);
    }

    @Test
    void whatHasNoMomentOfItsResultHangs() {
        jdbc.sql("update activation_request set finished_at = null where id = ?")
                .param(id)
                .update();
        Findings findings = compare(Map.of("key", id), List.of(order), 0);
        assertThat(findings.hung()).isEqualTo(1);
        assertThat(findings.examples()).singleElement().asString().startsWith("hung");
    }

    private Findings compare(Map<String, String> accepted, List<LedgerEntry> ledger, int differently) {
        return new Books(jdbc).compare(1, 1, Map.of(), new Told(accepted, 0, differently), ledger, 1);
    }
}
