package cn.qudao.card.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardMother;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.card.domain.CardTill;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.SmsMother;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A customer with a trial card and nobody beside him, honest and otherwise. */
@PortalTest
class CardPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CardTill till;

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
    private SmsMother texts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SubscriberNumber customer = ActivationMother.number();
    private final String address = "10.%d".formatted(Ids.next());
    private Counter counter;
    private DemoPlatform platform;
    private PrintedCard card;

    @BeforeEach
    void buy() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        card = bought(CardKind.TRIAL);
    }

    @AfterEach
    void close() throws IOException {
        acting.leave();
        platform.close();
    }

    @Test
    void aCardIsRegisteredWithoutAClerkAtTheOutletThatSoldIt() throws Exception {
        assertThat(text(perform(get("/card")))).contains("卡密", "手机号码", "<form method=\"post\">");
        String page = begin(card.code().toLowerCase(Locale.ROOT), customer.digits());
        assertThat(text(perform(get(page))))
                .contains("输入短信验证码", counter.productCode())
                .doesNotContain(customer.digits(), customer.masked());
        assertThat(prove(page, code()).getHeader("Location")).isEqualTo(page);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> text(perform(get(page))).contains("开通成功"));
        LocalDate free = LocalDate.now(clock).plusMonths(1).minusDays(1);
        assertThat(text(perform(get(page)))).contains("免费体验至 " + free).doesNotContain("http-equiv", "<form");
        assertThat(jdbc.sql("select concat(door, ' ', scope_key, ' ', account_id is null) from activation_request"
                                + " where product_id = ?")
                        .param(counter.product().value())
                        .query(String.class)
                        .single())
                .isEqualTo("CARD " + counter.outlet().place().key() + " 1");
        assertThat(platform.ledger().all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.msisdn()).isEqualTo(customer.digits()));
        assertThat(column("concat(state, ' ', payload is null)")).isEqualTo("PROVED 1");
    }

    @Test
    void whileItIsUnderWayThePageAsksAgainByItself() throws Exception {
        platform.close();
        String page = begin(card.code(), customer.digits());
        prove(page, code());
        assertThat(text(perform(get(page)))).contains("正在为您开通", "http-equiv=\"refresh\"");
    }

    @Test
    void allAtOnceItIsOneActivation() throws Exception {
        String page = begin(card.code(), customer.digits());
        String code = code();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.invokeAll(IntStream.range(0, 6)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> prove(page, code).getStatus())
                            .toList()))
                    .allSatisfy(answered -> assertThat(answered.get()).isEqualTo(303));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> text(perform(get(page))).contains("开通成功"));
        assertThat(platform.ledger().all()).hasSize(1);
        assertThat(activations()).isEqualTo(1);
    }

    @Test
    void threeWrongCodesAndItIsOver() throws Exception {
        String page = begin(card.code(), customer.digits());
        String right = code();
        String wrong = right.equals("000000") ? "000001" : "000000";
        prove(page, wrong);
        assertThat(text(perform(get(page)))).contains("还可再试 2 次");
        prove(page, "");
        prove(page, wrong);
        assertThat(text(perform(get(page)))).contains("验证码错误次数过多").doesNotContain("<form");
        prove(page, right);
        assertThat(column("concat(state, ' ', payload is null)")).isEqualTo("BLOCKED 1");
        assertThat(activations()).isZero();
    }

    @Test
    void afterFiveMinutesTheCodeIsWorthNothing() throws Exception {
        String page = begin(card.code(), customer.digits());
        jdbc.sql("update card_claim set expires_at = date_sub(expires_at, interval 5 minute) where subscriber_hash = ?")
                .param(hash())
                .update();
        prove(page, code());
        assertThat(text(perform(get(page)))).contains("已超过有效时间").doesNotContain("<form");
        assertThat(activations()).isZero();
    }

    @Test
    void noCardOneThatNobodyHasBoughtAndOneThatWasUsedHearTheSame() throws Exception {
        PrintedCard unsold = cards.issued(counter, CardKind.TRIAL, 1).getFirst();
        PrintedCard scratch = bought(CardKind.SCRATCH);
        PrintedCard lost = bought(CardKind.TRIAL);
        jdbc.sql("update card set state = 'LOST' where serial = ?")
                .param(Long.parseLong(lost.serial().replace(" ", "")))
                .update();
        String none = other(card.code());
        for (String code : List.of(unsold.code(), scratch.code(), lost.code(), none)) {
            MockHttpServletResponse answer = asked(code, customer.digits(), address);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains("无法使用这张卡");
        }
        assertThat(messages()).isEmpty();
    }

    @Test
    void whoTriesCardsOneAfterTheOtherIsStoppedByAddressAndByNumber() throws Exception {
        String none = other(card.code());
        for (int i = 0; i < 5; i++) {
            asked(none, ActivationMother.number().digits(), address);
        }
        assertThat(text(asked(card.code(), customer.digits(), address))).contains("一小时内已有 5 次卡密错误");
        for (int i = 0; i < 5; i++) {
            asked(none, customer.digits(), address + "." + i);
        }
        assertThat(text(asked(card.code(), customer.digits(), address + ".9"))).contains("一小时内已有 5 次卡密错误");
        assertThat(messages()).isEmpty();
    }

    @Test
    void noPhoneGetsMoreThanThreeCodesAnHour() throws Exception {
        for (int i = 0; i < 3; i++) {
            begin(card.code(), customer.digits());
        }
        assertThat(text(asked(card.code(), customer.digits(), address))).contains("获取验证码过于频繁");
        assertThat(messages()).hasSize(3);
    }

    @Test
    void ofTwoWhoHaveTheSameCardTheFirstToProveGetsIt() throws Exception {
        String page = begin(card.code(), customer.digits());
        String code = code();
        SubscriberNumber other = ActivationMother.number();
        String others = begin(card.code(), other.digits());
        prove(others, code(other));
        prove(page, code);
        assertThat(text(perform(get(page)))).contains("这张卡目前不能使用");
        assertThat(column("concat(state, ' ', payload is null)")).isEqualTo("UNUSABLE 1");
        assertThat(activations()).isEqualTo(1);
    }

    @Test
    void aRefusalIsSaidAndTheCardIsNotUsed() throws Exception {
        String page = begin(card.code(), customer.digits());
        mother.blacklist(customer);
        prove(page, code());
        assertThat(text(perform(get(page)))).contains("暂时不能开通", "黑名单", "体验卡没有使用");
        assertThat(begin(card.code(), ActivationMother.number().digits())).startsWith("/card/");
    }

    @Test
    void nonsenseIsMetByASentence() throws Exception {
        assertThat(text(asked("ABCD", customer.digits(), address))).contains("卡密有误");
        assertThat(text(asked(card.code(), "12345", address))).contains("手机号");
        assertThat(text(asked("\"><script>", "\"><script>", address))).doesNotContain("<script>");
        assertThat(perform(get("/card/none")).getStatus()).isEqualTo(404);
        assertThat(perform(post("/card/none").param("code", "123456")).getStatus())
                .isEqualTo(404);
        MockHttpServletResponse page = perform(get("/card"));
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getCookies()).isEmpty();
    }

    private PrintedCard bought(CardKind kind) {
        PrintedCard issued = cards.issued(counter, kind, 1).getFirst();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        till.sell(issued.serial());
        acting.leave();
        return issued;
    }

    /** Another code that is no card's, but could be. */
    private static String other(String code) {
        String alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        String bare = code.replace("-", "");
        for (char first : alphabet.toCharArray()) {
            for (char second : alphabet.toCharArray()) {
                String candidate = "" + first + second + bare.substring(2);
                int sum = IntStream.range(0, candidate.length())
                        .map(i -> (i + 1) * alphabet.indexOf(candidate.charAt(i)))
                        .sum();
                if (sum % alphabet.length() == 0 && !candidate.equals(bare)) {
                    return candidate;
                }
            }
        }
        throw new AssertionError(code);
    }

    private String begin(String code, String number) throws Exception {
        MockHttpServletResponse answer = asked(code, number, address);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private MockHttpServletResponse asked(String code, String number, String from) throws Exception {
        return perform(post("/card").param("code", code).param("number", number).with(request -> {
            request.setRemoteAddr(from);
            return request;
        }));
    }

    private MockHttpServletResponse prove(String page, String code) throws Exception {
        return perform(post(page).param("code", code));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String code() {
        return code(customer);
    }

    private String code(SubscriberNumber phone) {
        Matcher code = Pattern.compile("\\d{6}").matcher(messages(phone).getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private List<String> messages() {
        return messages(customer);
    }

    private List<String> messages(SubscriberNumber phone) {
        return texts.texts(phone, MessageKind.CODE);
    }

    private byte[] hash() {
        return mother.asSystem(() -> numbers.hash(customer));
    }

    private int activations() {
        return jdbc.sql("select count(*) from activation_request where product_id = ?")
                .param(counter.product().value())
                .query(Integer.class)
                .single();
    }

    private String column(String column) {
        return jdbc.sql("select " + column + " from card_claim where subscriber_hash = ?")
                .param(hash())
                .query(String.class)
                .single();
    }
}
