package cn.qudao.access.domain;

import com.goterl.lazysodium.SodiumJava;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Argon2id by libsodium, in the format of Spring's encoder: less than half the time of the same in Java. The costs are those
 * of OWASP's list that ask for the least memory: 7 MB, five passes (DD025).
 */
final class Argon2id extends AbstractValidatingPasswordEncoder {

    private static final int ITERATIONS = 5;
    private static final int MEMORY_BYTES = 7 << 20;
    private static final int LONGEST = 128;

    private final SodiumJava sodium = new SodiumJava();
    private final int iterations;
    private final NativeLong memoryBytes;
    /** How every hash of these costs begins. */
    private final String costs;

    Argon2id() {
        this(ITERATIONS, MEMORY_BYTES);
    }

    Argon2id(int iterations, int memoryBytes) {
        this.iterations = iterations;
        this.memoryBytes = new NativeLong(memoryBytes);
        this.costs = "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(memoryBytes >> 10, iterations);
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
        return !hash.startsWith(costs);
    }
}
