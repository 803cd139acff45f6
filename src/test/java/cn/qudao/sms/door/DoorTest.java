package cn.qudao.sms.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.demogateway.DemoGateway;
import cn.qudao.demogateway.DemoGateway.Fault;
import cn.qudao.demogateway.PhoneMessage;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.notice.NoticePhone;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.domain.Departures;
import cn.qudao.smsline.Account;
import cn.qudao.smsline.Body;
import cn.qudao.smsline.Line;
import cn.qudao.smsline.LineUser;
import cn.qudao.smsline.Piece;
import cn.qudao.smsline.Protocol;
import cn.qudao.smsline.Told;
import cn.qudao.smsline.Wires;
import cn.qudao.smsline.Wires.Listening;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a phone over a real line to the platform, and back to the phone. */
@PortalTest
class DoorTest {

    private static final String USER = "901234";
    private static final String SECRET = "s3cret";
    private static final String SERVICE = "10655123";

    @Autowired
    private ActivationMother mother;

    @Autowired
    private Gateway gateway;

    @Autowired
    private LineHealth health;

    @Autowired
    private Departures departures;

    @Autowired
    private NoticePhone notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private Clock clock;

    private Counter counter;
    private DemoPlatform platform;
    private @Nullable DemoGateway centre;
    private String clerk;

    @BeforeEach
    void open() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        clerk = ActivationMother.number().digits();
        jdbc.sql("update org_clerk set phone = ? where unit_id = ?")
                .params(
                        "+86 " + clerk.substring(0, 3) + " " + clerk.substring(3, 7) + "-" + clerk.substring(7),
                        counter.clerk().id().value())
                .update();
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        if (centre != null) {
            centre.close();
        }
        platform.close();
    }

    private DemoGateway connect(Protocol protocol) throws InterruptedException {
        DemoGateway started = DemoGateway.start(protocol, USER, SECRET, SERVICE, 0, clock);
        centre = started;
        int port = gateway.use(new GatewaySettings(
                protocol, "127.0.0.1", started.port(), 0, USER, SECRET, 3_020_001_234L, SERVICE, 16));
        if (port > 0) {
            started.call(port);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> started.isReady() && gateway.line().isPresent());
        return started;
    }

    private String order(SubscriberNumber customer) {
        return counter.productCode() + "#" + customer.digits();
    }

    private static List<String> got(DemoGateway from, String phone) {
        return from.screens().stream()
                .filter(message -> message.phone().equals(phone) && !message.sent())
                .map(PhoneMessage::text)
                .toList();
    }

    private void awaitThat(Callable<Boolean> it) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(it);
    }

    private List<String> outcomes(String phone) {
        return jdbc.sql("select i.outcome from sms_in i where i.subscriber_hash = ? order by i.id")
                .param(hash(phone))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> states(String phone) {
        return jdbc.sql("select state from sms_out where subscriber_hash = ? order by id")
                .param(hash(phone))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private byte[] hash(String phone) {
        return mother.asSystem(() -> numbers.hash(new SubscriberNumber(phone)));
    }

    private int activations() {
        return jdbc.sql("select count(*) from activation_request where product_id = ?")
                .param(counter.product().value())
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aCodedMessageBecomesAnActivationAndTheClerkReadsWhatCameOfIt(Protocol protocol) throws Exception {
        DemoGateway here = connect(protocol);
        SubscriberNumber customer = ActivationMother.number();

        assertThat(here.send(clerk, order(customer))).isTrue();

        awaitThat(() -> got(here, clerk).size() == 2);
        assertThat(got(here, clerk))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("已受理")
                        .contains(customer.masked(), counter.productCode())
                        .doesNotContain(customer.digits()));
        assertThat(got(here, clerk)).anySatisfy(text -> assertThat(text).startsWith("开通成功"));
        assertThat(platform.ledger().all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.msisdn()).isEqualTo(customer.digits()));
        assertThat(jdbc.sql("select door from activation_request where product_id = ?")
                        .param(counter.product().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SMS");
        awaitThat(() -> states(clerk).equals(List.of("DELIVERED", "DELIVERED")));
        assertThat(jdbc.sql("select shown from sms_in where subscriber_hash = ?")
                        .param(hash(clerk))
                        .query(String.class)
                        .single())
                .isEqualTo(counter.productCode() + "#" + customer.masked());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void theSameMessageTwiceIsOneActivationAndOneAnswer(Protocol protocol) throws Exception {
        DemoGateway here = connect(protocol);
        Body body = Body.of(order(ActivationMother.number()), 1).getFirst();
        String id = here.newId();

        assertThat(here.deliver(id, clerk, body)).isTrue();
        assertThat(here.deliver(id, clerk, body)).isTrue();

        awaitThat(() -> got(here, clerk).size() == 2);
        assertThat(activations()).isEqualTo(1);
        assertThat(states(clerk)).hasSize(2);
    }

    @Test
    void aNoticeReachesTheClerksOwnPhoneOnceAndNobodyElse() throws Exception {
        assertThat(notices.isSetUp()).isFalse();
        DemoGateway here = connect(Protocol.CMPP);
        assertThat(notices.isSetUp()).isTrue();
        Place place = counter.clerk().place();
        assertThat(mother.asSystem(() -> notices.masked(place))).contains(new SubscriberNumber(clerk).masked());
        for (int i = 0; i < 2; i++) {
            assertThat(mother.asSystem(() -> notices.send("notice:" + clerk, place, "渠道门户通知")))
                    .isTrue();
        }
        awaitThat(() -> states(clerk).equals(List.of("DELIVERED")));
        assertThat(got(here, clerk)).containsExactly("渠道门户通知");
        assertThat(mother.asSystem(() -> notices.send("notice:o" + clerk, place.at(Level.OUTLET), "渠道门户通知")))
                .isFalse();
    }

    @Test
    void theLineIsPartOfTheHealthAndNeverMakesThePortalIll() throws Exception {
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.health().getDetails()).containsEntry("line", "none");
        DemoGateway here = connect(Protocol.CMPP);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("line", "open")
                .containsEntry("protocol", "CMPP")
                .containsKey("since");
        here.cut();
        here.close();
        awaitThat(() -> gateway.line().isEmpty());
        send("h:" + clerk, clerk, "等网关");
        awaitThat(() -> health.health().getDetails().containsKey("oldest"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.health().getDetails()).containsEntry("line", "down").containsKey("problem");
    }

    @Test
    void alsoAtTheSameMoment() throws Exception {
        DemoGateway here = connect(Protocol.CMPP);
        Body body = Body.of(order(ActivationMother.number()), 1).getFirst();
        String id = here.newId();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> here.deliver(id, clerk, body))
                    .toList());
        }
        assertThat(outcomes(clerk)).containsExactly("ACCEPTED");
        assertThat(activations()).isEqualTo(1);
    }

    @Test
    void aRefusalSaysWhyAndWhatWouldHelp() throws Exception {
        DemoGateway here = connect(Protocol.SGIP);
        SubscriberNumber customer = ActivationMother.number();
        mother.blacklist(customer);

        here.send(clerk, order(customer));

        awaitThat(() -> got(here, clerk).size() == 1);
        assertThat(got(here, clerk).getFirst()).startsWith("未受理").contains(customer.masked());
        assertThat(got(here, clerk).getFirst().split("。")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(outcomes(clerk)).containsExactly("REFUSED");
    }

    @Test
    void whatIsNoOrderIsAnsweredWithAnExampleAndASeriesIsStopped() throws Exception {
        DemoGateway here = connect(Protocol.SGIP);
        for (String wrong : List.of("你好", "NOSUCH#13800000000", "#", counter.productCode() + "#138", "a#b#c")) {
            here.send(clerk, wrong);
        }
        awaitThat(() -> got(here, clerk).size() == 5);
        assertThat(got(here, clerk)).anySatisfy(text -> assertThat(text).contains("NOSUCH"));
        assertThat(got(here, clerk)).anySatisfy(text -> assertThat(text).contains("#13800000000"));

        here.send(clerk, "NOSUCH#13800000000");
        here.send(clerk, order(ActivationMother.number()));
        here.send(clerk, order(ActivationMother.number()));

        assertThat(outcomes(clerk))
                .containsExactly(
                        "MALFORMED",
                        "MALFORMED",
                        "MALFORMED",
                        "MALFORMED",
                        "MALFORMED",
                        "LIMITED",
                        "LIMITED",
                        "LIMITED");
        awaitThat(() -> got(here, clerk).size() == 6);
        assertThat(got(here, clerk).getFirst()).contains("10 分钟");
        assertThat(activations()).isZero();
        assertThat(states(clerk)).hasSize(6);
    }

    @Test
    void whoIsNoClerkIsToldSo() throws Exception {
        DemoGateway here = connect(Protocol.SGIP);
        String stranger = ActivationMother.number().digits();
        here.send(stranger, order(ActivationMother.number()));
        awaitThat(() -> got(here, stranger).size() == 1);
        assertThat(got(here, stranger).getFirst()).contains("未登记");
        assertThat(outcomes(stranger)).containsExactly("STRANGER");
        assertThat(activations()).isZero();
    }

    @Test
    void whatIsFromNoPhoneIsKeptAndNotAnswered() throws Exception {
        DemoGateway here = connect(Protocol.CMPP);
        int before =
                jdbc.sql("select count(*) from sms_out").query(Integer.class).single();
        String id = here.newId();
        assertThat(here.deliver(id, "10086", Body.of("欠费提醒", 1).getFirst())).isTrue();
        assertThat(jdbc.sql("select outcome from sms_in where origin = ?")
                        .param("c:" + id)
                        .query(String.class)
                        .single())
                .isEqualTo("IGNORED");
        assertThat(jdbc.sql("select count(*) from sms_out").query(Integer.class).single())
                .isEqualTo(before);
    }

    @Test
    void bytesThatAreNoTextAreAnswered() throws Exception {
        DemoGateway here = connect(Protocol.SGIP);
        byte[] bytes = new byte[120];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        assertThat(here.deliver(here.newId(), clerk, new Body(Body.BINARY, bytes, false)))
                .isTrue();
        assertThat(here.deliver(here.newId(), clerk, new Body(Body.UCS2, bytes, true)))
                .isTrue();
        assertThat(here.deliver(here.newId(), clerk, new Body(Body.PLAIN, new byte[0], false)))
                .isTrue();
        assertThat(outcomes(clerk)).containsExactly("MALFORMED", "MALFORMED", "MALFORMED");
        awaitThat(() -> got(here, clerk).size() == 3);
    }

    @Test
    void aLongOrderIsPutTogetherAlsoOverALostLine() throws Exception {
        DemoGateway here = connect(Protocol.CMPP);
        SubscriberNumber customer = ActivationMother.number();
        List<Body> parts = Body.of(counter.productCode() + " ".repeat(200) + "#" + customer.digits(), 7);
        assertThat(parts).hasSize(2);
        String first = here.newId();
        String second = here.newId();

        assertThat(here.deliver(second, clerk, parts.get(1))).isTrue();
        here.cut();
        awaitThat(here::isReady);
        awaitThat(() -> gateway.line().isPresent());
        assertThat(here.deliver(second, clerk, parts.get(1))).isTrue();
        assertThat(outcomes(clerk)).containsExactly("PART");
        assertThat(here.deliver(first, clerk, parts.get(0))).isTrue();
        assertThat(here.deliver(first, clerk, parts.get(0))).isTrue();

        assertThat(outcomes(clerk)).containsExactly("JOINED", "JOINED", "ACCEPTED");
        awaitThat(() -> got(here, clerk).size() == 2);
        assertThat(platform.ledger().all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.msisdn()).isEqualTo(customer.digits()));
    }

    @Test
    void aHugeMessageIsNoOrderAndIsKeptShort() throws Exception {
        DemoGateway here = connect(Protocol.SGIP);
        assertThat(here.send(clerk, "信".repeat(67 * 20))).isTrue();
        awaitThat(() -> got(here, clerk).size() == 1);
        assertThat(outcomes(clerk))
                .contains("MALFORMED")
                .filteredOn("JOINED"::equals)
                .hasSize(20);
        assertThat(jdbc.sql("select max(char_length(shown)) from sms_in where subscriber_hash = ?")
                        .param(hash(clerk))
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(200);
    }

    @Test
    void whatWaitsForTheLineGoesWhenItIsBack() throws Exception {
        String phone = ActivationMother.number().digits();
        send("t1:" + phone, phone, "等网关");
        assertThat(states(phone)).containsExactly("QUEUED");
        DemoGateway here = connect(Protocol.SGIP);
        awaitThat(() -> got(here, phone).equals(List.of("等网关")));
        awaitThat(() -> states(phone).equals(List.of("DELIVERED")));
    }

    @Test
    void whatTheCentreDoesNotTakeGoesAgainAndAfterFiveTimesNoMore() throws Exception {
        DemoGateway here = connect(Protocol.SGIP);
        here.behave(Fault.REFUSES);
        String phone = ActivationMother.number().digits();
        send("t2:" + phone, phone, "再试");
        for (int time = 1; time < 5; time++) {
            int wanted = time;
            awaitThat(() -> attempts(phone) == wanted);
            assertThat(states(phone)).containsExactly("QUEUED");
            hurry(phone);
        }
        awaitThat(() -> states(phone).equals(List.of("FAILED")));
        assertThat(jdbc.sql("select code from sms_out where subscriber_hash = ?")
                        .param(hash(phone))
                        .query(String.class)
                        .single())
                .isEqualTo("8");
        assertThat(got(here, phone)).isEmpty();

        String other = ActivationMother.number().digits();
        send("t3:" + other, other, "再试");
        awaitThat(() -> attempts(other) == 1);
        here.behave(Fault.NONE);
        hurry(other);
        awaitThat(() -> states(other).equals(List.of("DELIVERED")));
        assertThat(got(here, other)).containsExactly("再试");
    }

    @Test
    void aMessageThatDidNotArriveSaysSo() throws Exception {
        DemoGateway here = connect(Protocol.CMPP);
        here.behave(Fault.FAILS);
        String phone = ActivationMother.number().digits();
        send("t4:" + phone, phone, "停机");
        awaitThat(() -> states(phone).equals(List.of("FAILED")));
        assertThat(jdbc.sql("select code from sms_out where subscriber_hash = ?")
                        .param(hash(phone))
                        .query(String.class)
                        .single())
                .isEqualTo("UNDELIV");
    }

    @Test
    void aReportIsStillTakenWhenTheCentreWasAwayMeanwhile() throws Exception {
        DemoGateway here = connect(Protocol.CMPP);
        here.behave(Fault.SILENT);
        String phone = ActivationMother.number().digits();
        jdbc.sql("insert into prompt_due (activation_id, scope_key, product_id, activated_at, outcome)"
                        + " values (?, ?, ?, ?, 'SENT')")
                .params(
                        Long.valueOf(phone),
                        counter.clerk().place().key(),
                        counter.product().value(),
                        LocalDateTime.now(clock))
                .update();
        send("prompt:" + phone, MessageKind.PROMPT, phone, "推荐");
        awaitThat(() -> states(phone).equals(List.of("SENT")));
        assertThat(promptState(phone)).isEqualTo("SENT");
        String id = jdbc.sql("select p.centre_id from sms_part p join sms_out m on m.id = p.message_id"
                        + " where m.subscriber_hash = ?")
                .param(hash(phone))
                .query(String.class)
                .single();
        here.cut();
        here.close();
        awaitThat(() -> gateway.line().isEmpty());
        assertThat(states(phone)).as("it has gone, and nobody knows more").containsExactly("SENT");

        BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
        Collection<String> sentAgain = new ConcurrentLinkedQueue<>();
        try (Wires wires = new Wires();
                Listening back = wires.listen(
                        new Account(Protocol.CMPP, USER, SECRET, DemoGateway.NODE, SERVICE, true, 16),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        centre(lines, sentAgain))) {
            gateway.use(new GatewaySettings(Protocol.CMPP, "127.0.0.1", back.port(), 0, USER, SECRET, 0, SERVICE, 16));
            Line line = Objects.requireNonNull(lines.poll(20, TimeUnit.SECONDS));
            assertThat(line.report(new Told(id, phone, Told.Fate.DELIVERED, "DELIVRD")))
                    .isTrue();
            awaitThat(() -> states(phone).equals(List.of("DELIVERED")));
            assertThat(promptState(phone)).as("R9 says it too").isEqualTo("DELIVERED");
            assertThat(sentAgain).isEmpty();
            gateway.close();
        }
    }

    private String promptState(String phone) {
        return jdbc.sql("select message_state from prompt_due where activation_id = ?")
                .param(Long.valueOf(phone))
                .query(String.class)
                .single();
    }

    private static LineUser centre(Collection<Line> opened, Collection<String> submitted) {
        return new LineUser() {
            @Override
            public boolean received(String id, Piece piece) {
                return true;
            }

            @Override
            public boolean told(Told told) {
                return true;
            }

            @Override
            public String submitted(Line line, String id, Piece piece) {
                submitted.add(piece.phone());
                return "";
            }

            @Override
            public void opened(Line line) {
                opened.add(line);
            }
        };
    }

    /** Whoever marked the part may have died a moment before the line took it, or a moment after. */
    @Test
    void whatMayHaveArrivedIsNeverSentAgain() throws Exception {
        String phone = ActivationMother.number().digits();
        send("t5:" + phone, phone, "长".repeat(100));
        jdbc.sql("update sms_part p join sms_out m on m.id = p.message_id set p.state = 'SENDING'"
                        + " where m.subscriber_hash = ? and p.part = 1")
                .param(hash(phone))
                .update();
        DemoGateway here = connect(Protocol.SGIP);
        awaitThat(() -> states(phone).equals(List.of("UNSURE")));
        assertThat(got(here, phone)).isEmpty();
        assertThat(jdbc.sql("select p.state from sms_part p join sms_out m on m.id = p.message_id"
                                + " where m.subscriber_hash = ? order by p.part")
                        .param(hash(phone))
                        .query((row, number) -> row.getString(1))
                        .list())
                .first()
                .isEqualTo("UNSURE");
    }

    @Test
    void aLongMessageArrivesWholeAndTheSameOriginGoesOnce() throws Exception {
        DemoGateway here = connect(Protocol.CMPP3);
        String phone = ActivationMother.number().digits();
        String text = "体验短信".repeat(60);
        send("t6:" + phone, phone, text);
        send("t6:" + phone, phone, text);
        awaitThat(() -> states(phone).equals(List.of("DELIVERED")));
        assertThat(got(here, phone)).containsExactly(text);
    }

    /** A link or a code is a key: the database gives it away neither before it has gone nor afterwards. */
    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void whatIsForItsReaderAloneIsSealedUntilItHasGone(MessageKind kind) throws Exception {
        String phone = ActivationMother.number().digits();
        String text = "验证码 4711-" + phone;
        send("t7:" + phone, kind, phone, text);

        assertThat(kept(phone, text)).isEqualTo(!kind.isForItsReaderAlone());
        DemoGateway here = connect(Protocol.SGIP);
        awaitThat(() -> states(phone).equals(List.of("DELIVERED")));
        assertThat(got(here, phone)).containsExactly(text);
        assertThat(kept(phone, text)).isEqualTo(!kind.isForItsReaderAlone());
        assertThat(jdbc.sql("select payload is null from sms_out where subscriber_hash = ?")
                        .param(hash(phone))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Whether any column of the message has the text. */
    private boolean kept(String phone, String text) {
        return jdbc
                .sql("select * from sms_out where subscriber_hash = ?")
                .param(hash(phone))
                .query()
                .singleRow()
                .values()
                .stream()
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : String.valueOf(value))
                .anyMatch(value -> value.contains(text));
    }

    private void send(String origin, String phone, String text) {
        send(origin, MessageKind.PROMPT, phone, text);
    }

    private void send(String origin, MessageKind kind, String phone, String text) {
        mother.asSystem(() -> {
            departures.send(new TextMessage(origin, kind, Place.ROOT, new SubscriberNumber(phone), text));
            return true;
        });
    }

    private int attempts(String phone) {
        return jdbc.sql("select attempts from sms_out where subscriber_hash = ?")
                .param(hash(phone))
                .query(Integer.class)
                .single();
    }

    private void hurry(String phone) {
        jdbc.sql("update sms_out set due_at = created_at where subscriber_hash = ? and due_at is not null")
                .param(hash(phone))
                .update();
    }
}
