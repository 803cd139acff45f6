package cn.qudao.wap.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.WrongTries;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Schedule;
import cn.qudao.wap.WapMother;
import cn.qudao.wap.domain.LinkDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a customer does with a link, straight on and otherwise. Nobody is signed in. */
@PortalTest
class PhonePagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private WapMother links;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Schedule schedule;

    @Autowired
    private JdbcClient jdbc;

    private final SubscriberNumber customer = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;
    private String path;

    @BeforeEach
    void send() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        links.allow();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        assertThat(desk.send("t", customer, counter.product()).refusal()).isNull();
        acting.leave();
        path = links.path(customer);
    }

    @AfterEach
    void close() throws IOException {
        acting.leave();
        links.asBefore();
        platform.close();
    }

    @Test
    void theCustomerReadsWhatItIsConfirmsAndSeesTheResult() throws Exception {
        MockHttpServletResponse offer = look(path);
        assertThat(offer.getStatus()).isEqualTo(200);
        assertThat(text(offer))
                .contains(counter.productCode(), "5 元/月", counter.outlet().name(), "确认开通", "不需要")
                .doesNotContain(customer.digits(), customer.masked(), "http-equiv");
        assertThat(state()).isEqualTo("OPENED");
        MockHttpServletResponse pressed = answer("yes");
        assertThat(pressed.getStatus()).isEqualTo(303);
        assertThat(pressed.getHeader("Location")).isEqualTo(path);
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("SUCCEEDED"));
        assertThat(text(look(path))).contains("业务已开通").doesNotContain("<form", "http-equiv");
        assertThat(platform.ledger().all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.msisdn()).isEqualTo(customer.digits()));
        assertThat(jdbc.sql("select concat(door, ' ', scope_key) from activation_request where product_id = ?")
                        .param(counter.product().value())
                        .query(String.class)
                        .single())
                .isEqualTo("WAP " + counter.clerk().place().key());
        assertThat(column("payload is null and opened_at is not null and answered_at is not null"))
                .isEqualTo("1");
    }

    @Test
    void whileItIsUnderWayThePageAsksAgainByItself() throws Exception {
        platform.close();
        answer("yes");
        assertThat(text(look(path)))
                .contains("正在为您开通", "http-equiv=\"refresh\" content=\"3\"")
                .doesNotContain("<form");
    }

    @Test
    void pressedAgainAndAllAtOnceItIsOneActivation() throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.invokeAll(IntStream.range(0, 6)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> answer("yes").getStatus())
                            .toList()))
                    .allSatisfy(answered -> assertThat(answered.get()).isEqualTo(303));
        }
        answer("yes");
        answer("no");
        assertThat(activations()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("SUCCEEDED"));
        assertThat(platform.ledger().all()).hasSize(1);
    }

    @Test
    void lookingAsOftenAsOneLikesActivatesNothing() throws Exception {
        look(path);
        look(path + "?answer=yes");
        assertThat(answer("").getStatus()).isEqualTo(303);
        assertThat(answer("perhaps").getStatus()).isEqualTo(303);
        assertThat(state()).isEqualTo("OPENED");
        assertThat(activations()).isZero();
    }

    @Test
    void whoSaysNoHasSaidNo() throws Exception {
        answer("no");
        assertThat(text(look(path))).contains("您选择了不需要").doesNotContain("<form");
        answer("yes");
        assertThat(state()).isEqualTo("DECLINED");
        assertThat(activations()).isZero();
    }

    @Test
    void aRefusalIsSaidAndOnRecord() throws Exception {
        look(path);
        mother.blacklist(customer);
        answer("yes");
        assertThat(text(look(path))).contains("暂时不能办理", "黑名单");
        assertThat(state()).isEqualTo("REFUSED");
        assertThat(platform.ledger().all()).isEmpty();
    }

    @Test
    void whatThePolicyForbidsMeanwhileIsRefusedInWordsThoughThePageOfferedIt() throws Exception {
        assertThat(text(look(path))).contains("确认开通");
        links.closeCounters();
        answer("yes");
        assertThat(text(look(path))).contains("暂时不能办理", "目前不允许用这种方式联系用户").doesNotContain("<form");
        assertThat(state()).isEqualTo("REFUSED");
        assertThat(platform.ledger().all()).isEmpty();
    }

    @Test
    void whenItsTimeIsOverTheLinkSaysSo() throws Exception {
        late(Duration.ofMinutes(1));
        MockHttpServletResponse over = look(path);
        assertThat(over.getStatus()).isEqualTo(410);
        assertThat(text(over)).contains("链接已过期").doesNotContain("<form");
        answer("yes");
        assertThat(activations()).isZero();
        schedule.run("LinkEnds.look");
        assertThat(state()).isEqualTo("EXPIRED");
        assertThat(column("payload is null and finished_at is not null")).isEqualTo("1");
    }

    @Test
    void wrongLinksAreMetByASentenceAndWhoTriesOneAfterTheOtherIsTurnedAway() throws Exception {
        String address = "10.1.2.3";
        String wrong = path.substring(0, path.length() - 3) + "AAA";
        for (int i = 0; i < WrongTries.MOST; i++) {
            MockHttpServletResponse answer = perform(get(wrong), address);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(text(answer)).contains("链接无效");
        }
        assertThat(perform(get("/w/none"), address).getStatus()).isEqualTo(429);
        assertThat(perform(post(wrong).param("answer", "yes"), address).getStatus())
                .isEqualTo(429);
        assertThat(perform(get(wrong), "10.1.2.4").getStatus()).isEqualTo(404);
        assertThat(perform(get(path), address).getStatus())
                .as("a genuine link behind the same address")
                .isEqualTo(200);
        assertThat(activations()).isZero();
    }

    @Test
    void nothingOfThePageIsKeptOrTold() throws Exception {
        MockHttpServletResponse offer = look(path);
        assertThat(offer.getHeader("Cache-Control")).contains("no-store");
        assertThat(offer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(offer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(offer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(offer.getCookies()).isEmpty();
        assertThat(offer.getContentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void whatIsNamedWithMarksIsTextOnly() throws Exception {
        jdbc.sql("update org_unit set name = ? where id = ?")
                .params("<script>alert('x')</script>", counter.outlet().id().value())
                .update();
        assertThat(text(look(path))).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void inTheLanguageOfThePhone() throws Exception {
        MockHttpServletResponse english = perform(get(path).header("Accept-Language", "en-GB,en;q=0.9"), "10.0.0.1");
        assertThat(text(english)).contains("<html lang=\"en\">", "5 yuan a month", "Confirm");
        MockHttpServletResponse other = perform(get(path).header("Accept-Language", "fr"), "10.0.0.1");
        assertThat(text(other)).contains("<html lang=\"zh-CN\">", "确认开通");
    }

    private MockHttpServletResponse look(String address) throws Exception {
        return perform(get(address), "10.0.0.1");
    }

    private MockHttpServletResponse answer(String answer) throws Exception {
        return perform(post(path).param("answer", answer), "10.0.0.1");
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String address) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return mvc.perform(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void late(Duration over) {
        jdbc.sql("update wap_link set expires_at = date_sub(expires_at, interval ? second) where product_id = ?")
                .params(
                        Duration.ofMinutes(30).plus(over).toSeconds(),
                        counter.product().value())
                .update();
    }

    private int activations() {
        return jdbc.sql("select count(*) from activation_request where product_id = ?")
                .param(counter.product().value())
                .query(Integer.class)
                .single();
    }

    private String state() {
        return column("state");
    }

    private String column(String column) {
        return jdbc.sql("select " + column + " from wap_link where product_id = ?")
                .param(counter.product().value())
                .query(String.class)
                .single();
    }
}
