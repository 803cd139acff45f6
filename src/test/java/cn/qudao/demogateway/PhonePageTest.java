package cn.qudao.demogateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.demogateway.PhonePage.Hint;
import cn.qudao.kernel.Messages;
import cn.qudao.smsline.Account;
import cn.qudao.smsline.LineUser;
import cn.qudao.smsline.Piece;
import cn.qudao.smsline.Protocol;
import cn.qudao.smsline.Told;
import cn.qudao.smsline.Wires;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhonePageTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Wires wires = new Wires();
    private final List<Piece> received = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private DemoGateway gateway;
    private HttpServer portal;
    private DemoVoice voice;
    private PhonePage page;

    @BeforeEach
    void open() throws Exception {
        gateway = DemoGateway.start(Protocol.CMPP, "900001", "secret", "10655800", 0, Clock.systemUTC());
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/calls", this::speak);
        portal.start();
        voice = new DemoVoice("http://127.0.0.1:" + portal.getAddress().getPort() + "/calls", "its secret");
        page = PhonePage.open(
                gateway, voice, new Messages(), new Hint("13800000001", "A<b>#13800138000", "13800138000"));
    }

    /** Speaks a menu, and says after a key what was pressed. */
    private void speak(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(path.replaceAll("[0-9a-f-]{36}", "CALL")
                    + ' '
                    + body.replaceAll("[0-9a-f-]{36}", "CALL")
                    + ' '
                    + exchange.getRequestHeaders().getFirst("Qudao-Ivr-Secret"));
            byte[] spoken = (path.equals("/calls")
                            ? "{\"step\":1,\"say\":\"<A> press 1\",\"digits\":[\"1\",\"0\"],\"end\":false}"
                            : "{\"step\":2,\"say\":\"Goodbye\",\"digits\":[],\"end\":true}")
                    .getBytes(StandardCharsets.UTF_8);
            boolean over = path.endsWith("/hangup");
            exchange.sendResponseHeaders(over ? 204 : 200, over ? -1 : spoken.length);
            if (!over) {
                exchange.getResponseBody().write(spoken);
            }
        }
    }

    @AfterEach
    void close() {
        page.close();
        voice.close();
        portal.stop(0);
        wires.close();
        gateway.close();
        http.shutdownNow();
    }

    private void connect() {
        wires.call(
                new Account(Protocol.CMPP, "900001", "secret", 0, "10655800", false, 4),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.port()),
                new LineUser() {
                    @Override
                    public boolean received(String id, Piece piece) {
                        received.add(piece);
                        return true;
                    }

                    @Override
                    public boolean told(Told told) {
                        return true;
                    }
                });
        Awaitility.await().until(gateway::isReady);
    }

    private HttpResponse<String> send(String body, String site) throws IOException, InterruptedException {
        return post("/send", body, site);
    }

    private HttpResponse<String> post(String path, String body, String site) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(page.address() + path))
                        .header("Sec-Fetch-Site", site)
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(page.address() + path))
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void aPhoneSendsToThePortalAndTheScreenShowsIt() throws Exception {
        connect();
        assertThat(send("phone=138+0000+0001&text=A%23%E4%BD%A0%E5%A5%BD", "same-origin")
                        .body())
                .isEqualTo("The portal has it.");
        assertThat(received).singleElement().satisfies(piece -> {
            assertThat(piece.phone()).isEqualTo("13800000001");
            assertThat(piece.body().text()).hasValue("A#你好");
        });
        assertThat(get("/screens")).contains("A#你好", "13800000001");
        send("phone=13800000001&text=http%3A%2F%2Fa.cn%2Fw%2FX-1%EF%BC%8C%3Cb%3E", "same-origin");
        assertThat(get("/screens"))
                .contains("<a href=\"http://a.cn/w/X-1\" target=\"_blank\">http://a.cn/w/X-1</a>，&lt;b&gt;");
    }

    @Test
    void saysWhenThePortalIsNotThere() throws Exception {
        assertThat(send("phone=13800000001&text=A", "none").body()).contains("not connected");
    }

    @Test
    void anotherSiteCannotSend() throws Exception {
        connect();
        assertThat(send("phone=13800000001&text=A", "cross-site").statusCode()).isEqualTo(403);
        assertThat(received).isEmpty();
    }

    @Test
    void nonsenseIsSaidToBeNonsense() throws Exception {
        assertThat(send("phone=&text=A", "none").statusCode()).isEqualTo(400);
        assertThat(send("phone=13800000001&text=", "none").statusCode()).isEqualTo(400);
        assertThat(send("%", "none").statusCode()).isEqualTo(400);
        assertThat(send("phone=13800000001&text=%zz", "none").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsWrittenIsNeverMarkup() throws Exception {
        connect();
        send("phone=13800000001&text=%3Cscript%3Ealert(1)%3C/script%3E", "none");
        assertThat(get("/screens")).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(get("/")).contains("A&lt;b&gt;#13800138000").doesNotContain("A<b>");
    }

    @Test
    void aPhoneDialsAndPressesWhatItIsOffered() throws Exception {
        String menu = post("/dial", "phone=138+0013+8000", "same-origin").body();
        assertThat(menu)
                .contains("&lt;A&gt; press 1", "data-step=\"1\"", "value=\"1\"", "value=\"0\"", "Hang up")
                .doesNotContain("<A>");
        String end = post("/press", call(menu) + "&step=1&key=1", "same-origin").body();
        assertThat(end).contains("Goodbye").doesNotContain("<button");
        assertThat(asked)
                .satisfiesExactly(
                        begin -> assertThat(begin)
                                .startsWith("/calls {")
                                .contains("\"number\":\"13800138000\"", "\"call\":\"CALL\"")
                                .endsWith("} its secret"),
                        press -> assertThat(press)
                                .startsWith("/calls/CALL/digits {")
                                .contains("\"step\":1", "\"digits\":\"1\"")
                                .endsWith("} its secret"));
    }

    @Test
    void aPhoneHangsUp() throws Exception {
        String menu = post("/dial", "phone=13800138000", "same-origin").body();
        assertThat(post("/press", call(menu) + "&step=1&key=hangup", "same-origin")
                        .body())
                .contains("You have hung up.");
        assertThat(asked.getLast()).startsWith("/calls/CALL/hangup");
    }

    @Test
    void whereNobodyAnswersThePageSaysSo() throws Exception {
        portal.stop(0);
        assertThat(post("/dial", "phone=13800138000", "same-origin").body()).contains("Nobody answers");
    }

    @Test
    void neitherNonsenseNorAnotherSiteDials() throws Exception {
        assertThat(post("/dial", "phone=x", "none").statusCode()).isEqualTo(400);
        assertThat(post("/press", "call=../x&step=1&key=1", "none").statusCode())
                .isEqualTo(400);
        assertThat(post("/dial", "phone=13800138000", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(asked).isEmpty();
    }

    private static String call(String menu) {
        return "call=" + menu.replaceAll("(?s).*data-call=\"([^\"]*)\".*", "$1");
    }
}
