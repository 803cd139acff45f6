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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
    private DemoGateway gateway;
    private PhonePage page;

    @BeforeEach
    void open() throws Exception {
        gateway = DemoGateway.start(Protocol.CMPP, "900001", "secret", "10655800", 0, Clock.systemUTC());
        page = PhonePage.open(gateway, new Messages(), new Hint("13800000001", "A<b>#13800138000"));
    }

    @AfterEach
    void close() {
        page.close();
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
        return http.send(
                HttpRequest.newBuilder(URI.create(page.address() + "/send"))
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
}
