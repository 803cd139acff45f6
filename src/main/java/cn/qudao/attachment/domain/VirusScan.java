package cn.qudao.attachment.domain;

import cn.qudao.kernel.RuleViolation;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows files to clamd, where the installation has one. What could not be scanned is refused. */
@Component
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final int PORT = 3310;
    private static final int BLOCK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SCAN = Duration.ofSeconds(60);

    private final String clamd;

    /** @param clamd host, or host and port; empty for none */
    VirusScan(@Value("${qudao.clamd}") String clamd) {
        this.clamd = clamd.strip();
    }

    void require(Path file) {
        if (clamd.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = scan(file);
        } catch (IOException e) {
            log.warn("clamd at {} does not scan", clamd, e);
            throw new RuleViolation("attachment.scan.none");
        }
        if (answer.endsWith(" FOUND")) {
            throw new RuleViolation("attachment.scan.found");
        }
        if (!answer.equals("stream: OK")) {
            log.warn("clamd at {} answers {}", clamd, answer);
            throw new RuleViolation("attachment.scan.none");
        }
    }

    private String scan(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(address(), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) SCAN.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read > 0; read = content.read(block)) {
                out.writeInt(read);
                out.write(block, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        }
    }

    private InetSocketAddress address() {
        int colon = clamd.lastIndexOf(':');
        return colon < 0
                ? new InetSocketAddress(clamd, PORT)
                : new InetSocketAddress(clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
    }
}
