package cn.qudao.smsline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ends of a line over a real connection, in every protocol. */
class LineTest {

    private static final String SERVICE = "10655123";

    private final Wires wires = new Wires(Duration.ofSeconds(2));
    private final End centre = new End();
    private final End portal = new End();

    @AfterEach
    void close() {
        wires.close();
    }

    /** Keeps what it is told; what it answers can be set. */
    private static final class End implements LineUser {

        final List<Line> lines = new CopyOnWriteArrayList<>();
        final List<String> ids = new CopyOnWriteArrayList<>();
        final List<Piece> received = new CopyOnWriteArrayList<>();
        final List<Piece> submitted = new CopyOnWriteArrayList<>();
        final List<Told> told = new CopyOnWriteArrayList<>();
        volatile boolean keeps = true;
        volatile String refuses = "";

        @Override
        public boolean received(String id, Piece piece) {
            ids.add(id);
            received.add(piece);
            return keeps;
        }

        @Override
        public boolean told(Told what) {
            told.add(what);
            return keeps;
        }

        @Override
        public String submitted(Line line, String id, Piece piece) {
            ids.add(id);
            submitted.add(piece);
            return refuses;
        }

        @Override
        public void opened(Line line) {
            lines.add(line);
        }
    }

    private static Account account(Protocol protocol, boolean centre, String secret) {
        return new Account(protocol, "901234", secret, centre ? 3020000000L : 3020001234L, SERVICE, centre, 8);
    }

    private InetSocketAddress listen(Protocol protocol) throws InterruptedException {
        Wires.Listening listening = wires.listen(account(protocol, true, "secret"), local(0), centre);
        return local(listening.port());
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private Line open(Protocol protocol) throws InterruptedException {
        Caller caller = wires.call(account(protocol, false, "secret"), listen(protocol), portal);
        await().until(() -> caller.line().isPresent() && !centre.lines.isEmpty());
        return caller.line().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void carriesAMessageToThePhoneAndTheReportBack(Protocol protocol) throws Exception {
        Line line = open(protocol);
        Body body = Body.of("业务开通成功", 1).getFirst();

        Sent sent = line.submit(new Piece("13812345678", SERVICE, body));

        assertThat(sent.isTaken()).isTrue();
        assertThat(centre.submitted).singleElement().satisfies(piece -> {
            assertThat(piece.phone()).isEqualTo("13812345678");
            assertThat(piece.service()).isEqualTo(SERVICE);
            assertThat(piece.body().text()).hasValue("业务开通成功");
        });
        assertThat(sent.id()).isNotBlank().isEqualTo(centre.ids.getFirst());

        boolean taken = centre.lines
                .getFirst()
                .report(new Told(
                        sent.id(), "13812345678", Told.Fate.DELIVERED, protocol == Protocol.SGIP ? "0" : "DELIVRD"));

        assertThat(taken).isTrue();
        assertThat(portal.told).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo(sent.id());
            assertThat(told.fate()).isEqualTo(Told.Fate.DELIVERED);
        });
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void carriesWhatAPhoneSendsAndSaysAgainWhatWasNotKept(Protocol protocol) throws Exception {
        open(protocol);
        Line out = centre.lines.getFirst();
        String id = out.newId();
        Piece piece = new Piece(
                "8613812345678", SERVICE, Body.of("MPAPER#13900000001", 1).getFirst());
        portal.keeps = false;

        assertThat(out.deliver(id, piece)).isFalse();
        portal.keeps = true;
        assertThat(out.deliver(id, piece)).isTrue();

        assertThat(portal.received).hasSize(2).allSatisfy(got -> {
            assertThat(got.phone()).isEqualTo("13812345678");
            assertThat(got.body().text()).hasValue("MPAPER#13900000001");
        });
        assertThat(portal.ids).containsOnly(protocol == Protocol.SMPP ? "" : id);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void carriesEachPartOfALongMessageWithItsPlace(Protocol protocol) throws Exception {
        Line line = open(protocol);
        String text = "长短信".repeat(60);
        for (Body body : Body.of(text, 77)) {
            assertThat(line.submit(new Piece("13812345678", SERVICE, body)).isTaken())
                    .isTrue();
        }
        assertThat(centre.submitted.stream().map(piece -> piece.body().joint().orElseThrow()))
                .containsExactly(new Joint(77, 3, 1), new Joint(77, 3, 2), new Joint(77, 3, 3));
        assertThat(String.join(
                        "",
                        centre.submitted.stream()
                                .map(piece -> piece.body().text().orElseThrow())
                                .toList()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void tellsARefusalByItsCode(Protocol protocol) throws Exception {
        Line line = open(protocol);
        centre.refuses = "8";
        Sent sent = line.submit(
                new Piece("13812345678", SERVICE, Body.of("hello", 1).getFirst()));
        assertThat(sent.code()).isEqualTo("8");
        assertThat(sent.isTaken()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void doesNotLetInWhoDoesNotKnowTheSecret(Protocol protocol) throws Exception {
        Caller caller = wires.call(account(protocol, false, "guess"), listen(protocol), portal);
        await().until(() -> !caller.problem().isEmpty());
        assertThat(caller.line()).isEmpty();
        assertThat(centre.lines).isEmpty();
        assertThat(caller.problem()).contains("refused");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void comesBackByItselfAfterTheLineIsLost(Protocol protocol) throws Exception {
        Line first = open(protocol);
        centre.lines.getFirst().close();
        await().atMost(Duration.ofSeconds(10)).until(() -> portal.lines.size() == 2);
        assertThat(first.isOpen()).isFalse();
        assertThatThrownBy(() -> first.submit(
                        new Piece("13812345678", SERVICE, Body.of("hello", 1).getFirst())))
                .isInstanceOfSatisfying(
                        Unsent.class,
                        unsent -> assertThat(unsent.mayHaveArrived()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void endsAConnectionThatSendsNonsenseAndServesTheNext(Protocol protocol) throws Exception {
        InetSocketAddress address = listen(protocol);
        for (byte[] nonsense : List.of(
                "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                ByteBuffer.allocate(12).putInt(12).putInt(4).putInt(1).array(),
                ByteBuffer.allocate(40).putInt(40).putInt(3).array(),
                ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).array())) {
            try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
                socket.setSoTimeout(5000);
                socket.getOutputStream().write(nonsense);
                socket.getOutputStream().flush();
                assertThat(drained(socket)).isTrue();
            }
        }
        Caller caller = wires.call(account(protocol, false, "secret"), address, portal);
        await().until(() -> caller.line().isPresent());
    }

    private static boolean drained(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        try {
            while (in.read() >= 0) {
                // Whatever it says, it ends.
            }
            return true;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    /** The first bytes as SGIP 1.2 has them on paper: length, command, node, time, count, then the content. */
    @Test
    void speaksSgipAsItStandsInTheSpecification() throws Exception {
        try (java.net.ServerSocket server = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            wires.call(account(Protocol.SGIP, false, "secret"), local(server.getLocalPort()), portal);
            try (Socket socket = server.accept()) {
                ByteBuffer bind = ByteBuffer.wrap(socket.getInputStream().readNBytes(61));
                assertThat(bind.getInt()).isEqualTo(61);
                assertThat(bind.getInt()).isEqualTo(1);
                assertThat(Integer.toUnsignedLong(bind.getInt())).isEqualTo(3020001234L);
                bind.getInt();
                bind.getInt();
                assertThat(bind.get()).isEqualTo((byte) 1);
                byte[] name = new byte[16];
                bind.get(name);
                assertThat(new String(name, StandardCharsets.US_ASCII).replace("\0", ""))
                        .isEqualTo("901234");
                byte[] secret = new byte[16];
                bind.get(secret);
                assertThat(new String(secret, StandardCharsets.US_ASCII).replace("\0", ""))
                        .isEqualTo("secret");
            }
        }
    }
}
