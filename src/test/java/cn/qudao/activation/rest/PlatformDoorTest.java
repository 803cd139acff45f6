package cn.qudao.activation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Secrets;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.activation.domain.PlatformDesk;
import cn.qudao.activation.domain.StepRow;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.kernel.WrongTries;
import cn.qudao.testing.PortalTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A platform tells what came of an order: in any order, more than once, and perhaps nonsense. */
@PortalTest
class PlatformDoorTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Activations activations;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private PlatformDesk desk;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private JdbcClient jdbc;

    private Counter counter;
    private ActivationId asked;

    /** The platform itself is not there; all that comes from it comes by the door. */
    @BeforeEach
    void ask() {
        counter = mother.counter();
        PlatformRow platform = mother.connect(counter, "http://127.0.0.1:9");
        mother.asSystem(() -> {
            desk.trust(platform.id(), Secrets.hash("open"));
            return true;
        });
        asked = mother.asSystem(() -> activations.request(counter.request(ActivationMother.number())))
                .id();
    }

    @Test
    void whatThePlatformTellsIsRegisteredOnceHoweverOftenItComes() throws Exception {
        assertThat(tell("open", event(asked, "P1", "completed"))).isEqualTo(204);
        assertThat(state()).isEqualTo(ActivationState.SUCCEEDED);
        long lines = lines();
        assertThat(tell("open", event(asked, "P1", "completed"))).isEqualTo(204);
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void anEarlierStateThatComesAfterTheResultChangesNothing() throws Exception {
        tell("open", event(asked, "P1", "completed"));
        long lines = lines();
        assertThat(tell("open", event(asked, "P1", "inProgress"))).isEqualTo(204);
        assertThat(state()).isEqualTo(ActivationState.SUCCEEDED);
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void aContradictionIsKeptAndSeenAndChangesNothing() throws Exception {
        tell("open", event(asked, "P1", "failed"));
        assertThat(tell("open", event(asked, "P2", "completed"))).isEqualTo(204);
        assertThat(state()).isEqualTo(ActivationState.FAILED);
        assertThat(mother.asSystem(() -> timeLines.steps(asked)))
                .filteredOn(step -> step.outcome() == StepOutcome.IGNORED)
                .singleElement()
                .extracting(StepRow::reason)
                .extracting("key")
                .isEqualTo("activation.reason.contradicts.COMPLETED");
    }

    @Test
    void inProgressAndThenDone() throws Exception {
        tell("open", event(asked, "P1", "acknowledged"));
        assertThat(state()).isEqualTo(ActivationState.WAITING);
        tell("open", event(asked, "P1", "completed"));
        assertThat(state()).isEqualTo(ActivationState.SUCCEEDED);
    }

    @Test
    void aWrongSecretOrPlatformIsTurnedAway() throws Exception {
        assertThat(tell("closed", event(asked, "P1", "completed"))).isEqualTo(401);
        assertThat(tell("", event(asked, "P1", "completed"))).isEqualTo(401);
        assertThat(status("nowhere", "open", event(asked, "P1", "completed"))).isEqualTo(401);
        assertThat(state()).isNotEqualTo(ActivationState.SUCCEEDED);
    }

    @Test
    void whoTriesOneSecretAfterTheOtherIsToldToStopAndThePlatformItselfNeverIs() throws Exception {
        String done = event(asked, "P1", "completed");
        for (int i = 0; i < WrongTries.MOST; i++) {
            assertThat(status(counter.productCode(), "wrong " + i, done, "10.3.3.3"))
                    .isEqualTo(401);
        }
        assertThat(status(counter.productCode(), "wrong", done, "10.3.3.3")).isEqualTo(429);
        assertThat(status(counter.productCode(), "wrong", done, "10.3.3.4")).isEqualTo(401);
        assertThat(status(counter.productCode(), "open", done, "10.3.3.3")).isEqualTo(204);
    }

    @Test
    void whatAnotherPlatformTellsOfTheOrderCountsForNothing() throws Exception {
        PlatformRow other = mother.connect(mother.counter(), "http://127.0.0.1:9");
        mother.asSystem(() -> {
            desk.trust(other.id(), Secrets.hash("theirs"));
            return true;
        });
        assertThat(status(other.code(), "theirs", event(asked, "P1", "completed")))
                .isEqualTo(204);
        assertThat(state()).isNotEqualTo(ActivationState.SUCCEEDED);
        tell("open", event(asked, "P1", "failed"));
        assertThat(state()).isEqualTo(ActivationState.FAILED);
    }

    @Test
    void nonsenseIsSentBack() throws Exception {
        assertThat(tell("open", "<html>")).isEqualTo(400);
        assertThat(tell("open", "{\"event\":{}}")).isEqualTo(400);
        assertThat(tell("open", event(asked, "P1", "dancing"))).isEqualTo(400);
    }

    @Test
    void anOrderThatNobodyKnowsIsKeptInTheInbox() throws Exception {
        assertThat(tell("open", event(new ActivationId(1), counter.productCode(), "completed")))
                .isEqualTo(204);
        assertThat(jdbc.sql("select count(*) from activation_inbox where platform_order = ? and activation_id is null")
                        .param(counter.productCode())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theTimeLineEndsWithTheResult() throws Exception {
        tell("open", event(asked, "P1", "completed"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mother.asSystem(() -> timeLines.steps(asked)))
                        .extracting(StepRow::step)
                        .contains(Step.INTERFACE, Step.PLATFORM, Step.ANSWER, Step.RESULT));
    }

    private ActivationState state() {
        return mother.asSystem(() -> timeLines.one(asked)).state();
    }

    /** Those of answers; attempts to reach the platform come and go meanwhile. */
    private long lines() {
        return mother.asSystem(() -> timeLines.steps(asked)).stream()
                .filter(step -> step.step() == Step.ANSWER || step.step() == Step.RESULT)
                .count();
    }

    private int tell(String secret, String body) throws Exception {
        return status(counter.productCode(), secret, body);
    }

    private int status(String platform, String secret, String body) throws Exception {
        return status(platform, secret, body, "127.0.0.1");
    }

    private int status(String platform, String secret, String body, String from) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return mvc.perform(post("/api/platforms/" + platform + "/listener")
                        .contentType("application/json")
                        .header("Qudao-Platform-Secret", secret)
                        .content(body)
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String event(ActivationId id, String order, String state) {
        return "{\"eventType\":\"ProductOrderStateChangeEvent\",\"event\":{\"productOrder\":{\"id\":\"" + order
                + "\",\"externalId\":\"qudao-" + id.value() + "\",\"state\":\"" + state + "\"}}}";
    }
}
