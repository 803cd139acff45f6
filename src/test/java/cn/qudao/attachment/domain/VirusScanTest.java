package cn.qudao.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qudao.kernel.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanner that is configured has the last word; where it is silent nothing is kept. */
class VirusScanTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void withoutAScannerNothingIsScanned() throws IOException {
        assertThatCode(() -> new VirusScan("").require(file())).doesNotThrowAnyException();
    }

    @Test
    void theScannerSeesTheWholeFileAndDecides() throws Exception {
        assertThat(asked("stream: OK\0")).isNull();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("content");
        assertThat(asked("stream: Eicar-Test-Signature FOUND\0")).isEqualTo("attachment.scan.found");
        assertThat(asked("INSTREAM size limit exceeded. ERROR\0")).isEqualTo("attachment.scan.none");
        assertThat(asked("")).isEqualTo("attachment.scan.none");
    }

    @Test
    void aScannerThatIsAwayLetsNothingThrough() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new VirusScan("localhost:" + port).require(file()))
                .extracting(RuleViolation::key)
                .isEqualTo("attachment.scan.none");
    }

    /** The sentence with which the file is refused; null where it is taken. */
    @org.jspecify.annotations.Nullable
    private String asked(String answer) throws Exception {
        shown.reset();
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread clamd = Thread.ofVirtual().start(() -> serve(door, answer));
            try {
                new VirusScan(door.getInetAddress().getHostAddress() + ":" + door.getLocalPort()).require(file());
                return null;
            } catch (RuleViolation refused) {
                return refused.key();
            } finally {
                clamd.join();
            }
        }
    }

    private void serve(ServerSocket door, String answer) {
        try (Socket line = door.accept()) {
            DataInputStream in = new DataInputStream(line.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
                shown.write(in.readNBytes(size));
            }
            line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("file"), "content");
    }
}
