package cn.qudao.access.domain;

import com.goterl.lazysodium.SodiumJava;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/** Argon2id by libsodium, with the costs and in the format of Spring's encoder: less than half the time of the same in Java (DD025). */
final class Argon2id extends AbstractValidatingPasswordEncoder {

    private static final int ITERATIONS = 2;
    private static final int MEMORY_BYTES = 1 << 24;
    private static final int LONGEST = 128;

    private final SodiumJava sodium = new SodiumJava();
    private final int iterations;
    private final NativeLong memoryBytes;

    Argon2id() {
        this(ITERATIONS, MEMORY_BYTES);
    }

    Argon2id(int iterations, int memoryBytes) {
        this.iterations = iterations;
        this.memoryBytes = new NativeLong(memoryBytes);
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        byte[] written = password.getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[LONGEST];
        try {
            if (sodium.crypto_pwhash_str(hash, written, written.length, iterations, memoryBytes) != 0) {
                throw new IllegalStateException("no memory for a password's hash");
            }
        } finally {
            Arrays.fill(written, (byte) 0);
        }
        return new String(hash, StandardCharsets.US_ASCII).replace("\0", "");
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        byte[] written = password.getBytes(StandardCharsets.UTF_8);
        // As C has it, with a zero at the end.
        byte[] known = Arrays.copyOf(hash.getBytes(StandardCharsets.US_ASCII), hash.length() + 1);
        try {
            return sodium.crypto_pwhash_str_verify(known, written, written.length) == 0;
        } finally {
            Arrays.fill(written, (byte) 0);
        }
    }

    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        return false;
    }
}
