package cn.qudao.ivr.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.domain.PermitForm;
import cn.qudao.catalogue.domain.SalesPolicy;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.ivr.domain.SystemDesk;
import cn.qudao.ivr.domain.SystemForm;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.WrongTries;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A voice system leads callers: straight on, twice, wrong, too late, and not at all. */
@PortalTest
class IvrDoorTest {

    private static final String SECRET = "a secret of sixteen";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SystemDesk desk;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private SalesPolicy policy;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SubscriberNumber caller = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;

    @BeforeEach
    void connect() throws Exception {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        // Other tests leave products on the shelf: this one is to be among the first eight.
        jdbc.sql("update catalogue_product set class_code = 'A' where id = ?")
                .param(counter.product().value())
                .update();
        mother.asSystem(() -> {
            policy.permit(everywhere(counter.product()), LocalDate.now(clock));
            desk.add(new SystemForm(counter.productCode(), "语音导航", counter.outlet(), SECRET, true));
            return true;
        });
    }

    @AfterEach
    void close() throws IOException {
        mother.asSystem(() -> {
            policy.permits(counter.product(), "").forEach(permit -> policy.end(permit.id(), LocalDate.now(clock)));
            return true;
        });
        platform.close();
    }

    private static PermitForm everywhere(ProductId product) {
        return new PermitForm(
                null, product, Set.of(), Set.of(), Set.of(), Set.of(), null, null, false, new Bilingual("不限", "Any"));
    }

    @Test
    void aCallerChoosesConfirmsAndIsToldTheResultByMessage() throws Exception {
        JsonNode menu = begin("c1");
        assertThat(menu.get("step").asInt()).isEqualTo(1);
        assertThat(menu.get("end").asBoolean()).isFalse();
        JsonNode confirm = press("c1", 1, key(menu));
        assertThat(confirm.get("say").asString()).contains(counter.productCode(), "5 元", "确认请按 1");
        assertThat(digits(confirm)).containsExactly("1", "9", "0");
        JsonNode done = press("c1", 2, "1");
        assertThat(done.get("end").asBoolean()).isTrue();
        assertThat(done.get("say").asString()).startsWith("已为您受理");
        await().atMost(Duration.ofSeconds(20)).until(() -> texts().size() == 1);
        assertThat(texts().getFirst()).contains(counter.productCode(), "已开通成功");
        assertThat(platform.ledger().all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.msisdn()).isEqualTo(caller.digits()));
        assertThat(jdbc.sql("select concat(door, ' ', scope_key) from activation_request where product_id = ?")
                        .param(counter.product().value())
                        .query(String.class)
                        .single())
                .isEqualTo("IVR " + counter.outlet().place().key());
        assertThat(column("c1", "state")).isEqualTo("ACCEPTED");
        assertThat(column("c1", "payload is null")).isEqualTo("1");
        assertThat(column("c1", "spoken")).doesNotContain(caller.digits());
    }

    @Test
    void whatIsToldAgainHearsTheSameAndIsOneActivation() throws Exception {
        JsonNode menu = begin("c1");
        assertThat(begin("c1")).isEqualTo(menu);
        JsonNode confirm = press("c1", 1, key(menu));
        assertThat(press("c1", 1, key(menu))).isEqualTo(confirm);
        JsonNode done = press("c1", 2, "1");
        assertThat(press("c1", 2, "1")).isEqualTo(done);
        assertThat(press("c1", 1, "0")).isEqualTo(done);
        assertThat(begin("c1")).isEqualTo(done);
        assertThat(activations()).isEqualTo(1);
        assertThat(column("c1", "repeated")).isEqualTo("5");
    }

    @Test
    void alsoAtTheSameMoment() throws Exception {
        JsonNode menu = begin("c1");
        press("c1", 1, key(menu));
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> send("c1/digits", SECRET, "{\"step\":2,\"digits\":\"1\"}")
                            .getStatus())
                    .toList());
        }
        assertThat(activations()).isEqualTo(1);
        assertThat(press("c1", 2, "1").get("end").asBoolean()).isTrue();
    }

    @Test
    void threeWrongDigitsInARowEndTheCall() throws Exception {
        JsonNode menu = begin("c1");
        JsonNode wrong = press("c1", 1, "77");
        assertThat(wrong.get("say").asString()).startsWith("您的输入有误").contains("结束请按 0");
        assertThat(wrong.get("step").asInt()).isEqualTo(2);
        press("c1", 2, "");
        press("c1", 3, key(menu));
        press("c1", 4, "5");
        assertThat(press("c1", 5, "#").get("end").asBoolean()).isFalse();
        JsonNode over = press("c1", 6, "*");
        assertThat(over.get("end").asBoolean()).isTrue();
        assertThat(over.get("say").asString()).startsWith("输入错误次数过多");
        assertThat(column("c1", "state")).isEqualTo("GIVEN_UP");
        assertThat(column("c1", "wrong")).isEqualTo("5");
        assertThat(activations()).isZero();
    }

    @Test
    void backAndOutAgain() throws Exception {
        JsonNode menu = begin("c1");
        press("c1", 1, key(menu));
        JsonNode again = press("c1", 2, "9");
        assertThat(again.get("say")).isEqualTo(menu.get("say"));
        assertThat(press("c1", 3, "0").get("end").asBoolean()).isTrue();
        assertThat(column("c1", "state")).isEqualTo("CANCELLED");
    }

    @Test
    void whoHangsUpHasOrderedNothingAndNothingComesAfterwards() throws Exception {
        JsonNode menu = begin("c1");
        press("c1", 1, key(menu));
        assertThat(send("c1/hangup", SECRET, "").getStatus()).isEqualTo(204);
        assertThat(column("c1", "state")).isEqualTo("HUNG_UP");
        JsonNode after = press("c1", 2, "1");
        assertThat(after.get("end").asBoolean()).isTrue();
        assertThat(column("c1", "late")).isEqualTo("1");
        assertThat(activations()).isZero();
        assertThat(send("c1/hangup", SECRET, "").getStatus()).isEqualTo(204);
    }

    @Test
    void whoIsSilentForTooLongIsToldToCallAgain() throws Exception {
        JsonNode menu = begin("c1");
        press("c1", 1, key(menu));
        jdbc.sql("update ivr_call set last_at = date_sub(last_at, interval 6 minute) where call_id = ?")
                .param(id("c1"))
                .update();
        JsonNode late = press("c1", 2, "1");
        assertThat(late.get("end").asBoolean()).isTrue();
        assertThat(late.get("say").asString()).startsWith("通话已超时");
        assertThat(column("c1", "state")).isEqualTo("TIMED_OUT");
        assertThat(activations()).isZero();
    }

    @Test
    void aRefusalIsSpokenAndOnRecord() throws Exception {
        JsonNode menu = begin("c1");
        press("c1", 1, key(menu));
        mother.blacklist(caller);
        JsonNode refused = press("c1", 2, "1");
        assertThat(refused.get("say").asString()).startsWith("暂时不能为您办理：").hasSizeGreaterThan(20);
        assertThat(column("c1", "state")).isEqualTo("REFUSED");
        JsonNode nothing = begin("c2");
        assertThat(nothing.get("end").asBoolean()).isTrue();
        assertThat(column("c2", "state")).isEqualTo("NOTHING");
    }

    @Test
    void withoutAMobileNumberThereIsNoMenu() throws Exception {
        MockHttpServletResponse answer = send("", SECRET, "{\"call\":\"" + id("c1") + "\",\"number\":\"anonymous\"}");
        assertThat(new JsonMapper()
                        .readTree(answer.getContentAsByteArray())
                        .get("end")
                        .asBoolean())
                .isTrue();
        assertThat(column("c1", "state")).isEqualTo("NO_NUMBER");
    }

    @Test
    void whoTriesOneSecretAfterTheOtherIsToldToStopAndTheSystemItselfNeverIs() throws Exception {
        String good = "{\"call\":\"" + id("c1") + "\",\"number\":\"" + caller.digits() + "\"}";
        for (int i = 0; i < WrongTries.MOST; i++) {
            assertThat(send("", "wrong secret number " + i, good, "10.2.2.2").getStatus())
                    .isEqualTo(401);
        }
        assertThat(send("", "one wrong secret more", good, "10.2.2.2").getStatus())
                .isEqualTo(429);
        assertThat(send("", "one wrong secret more", good, "10.2.2.3").getStatus())
                .isEqualTo(401);
        assertThat(send("", SECRET, good, "10.2.2.2").getStatus()).isEqualTo(200);
    }

    @Test
    void whoShowsNoSecretOrSpeaksNonsenseIsTurnedAway() throws Exception {
        String good = "{\"call\":\"x\",\"number\":\"" + caller.digits() + "\"}";
        assertThat(send("", "another secret of sixteen", good).getStatus()).isEqualTo(401);
        assertThat(send("", "", good).getStatus()).isEqualTo(401);
        assertThat(send("", SECRET, "{\"call\":\"a b\",\"number\":\"1\"}").getStatus())
                .isEqualTo(400);
        assertThat(send("", SECRET, "<vxml>").getStatus()).isEqualTo(400);
        assertThat(send("never/digits", SECRET, "{\"step\":1,\"digits\":\"1\"}").getStatus())
                .isEqualTo(404);
        begin("c1");
        assertThat(send("c1/digits", SECRET, "{\"step\":2,\"digits\":\"1\"}").getStatus())
                .isEqualTo(400);
    }

    private JsonNode begin(String call) throws Exception {
        return read(send("", SECRET, "{\"call\":\"" + id(call) + "\",\"number\":\"+86" + caller.digits() + "\"}"));
    }

    private JsonNode press(String call, int step, String digits) throws Exception {
        return read(send(call + "/digits", SECRET, "{\"step\":" + step + ",\"digits\":\"" + digits + "\"}"));
    }

    private static JsonNode read(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsByteArray());
    }

    /** @param path below the calls; begins with the call */
    private MockHttpServletResponse send(String path, String secret, String body) throws Exception {
        return send(path, secret, body, "127.0.0.1");
    }

    private MockHttpServletResponse send(String path, String secret, String body, String from) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String address = "/api/ivr/" + counter.productCode() + "/calls"
                + (path.isEmpty() ? "" : "/" + path.replaceFirst("^[^/]+", id(path.split("/")[0])));
        return mvc.perform(post(address)
                        .contentType("application/json")
                        .header("Qudao-Ivr-Secret", secret)
                        .content(body)
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private String id(String call) {
        return call + "-" + counter.productCode();
    }

    /** Which digit is said for the product. */
    private String key(JsonNode menu) {
        Matcher said = Pattern.compile(counter.productCode() + "请按 (\\d)")
                .matcher(menu.get("say").asString());
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    private static List<String> digits(JsonNode spoken) {
        return spoken.get("digits").valueStream().map(JsonNode::asString).toList();
    }

    private int activations() {
        return jdbc.sql("select count(*) from activation_request where product_id = ?")
                .param(counter.product().value())
                .query(Integer.class)
                .single();
    }

    private String column(String call, String column) {
        return jdbc.sql("select " + column + " from ivr_call where call_id = ?")
                .param(id(call))
                .query(String.class)
                .single();
    }

    private List<String> texts() {
        return jdbc.sql("select message from sms_out where subscriber_hash = ?")
                .param(mother.asSystem(() -> numbers.hash(caller)))
                .query((row, line) -> row.getString(1))
                .list();
    }
}
