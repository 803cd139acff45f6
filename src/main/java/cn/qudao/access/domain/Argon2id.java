package cn.qudao.access.domain;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Argon2id by its authors' own library, with the costs and in the format of Spring's encoder: half the time of the same in
 * Java, and no garbage.
 */
final class Argon2id extends AbstractValidatingPasswordEncoder {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int ITERATIONS = 2;
    private static final int MEMORY_KIB = 1 << 14;
    private static final int LANES = 1;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);

    @Override
    protected String encodeNonNullPassword(String password) {
        char[] characters = password.toCharArray();
        try {
            return argon2.hash(ITERATIONS, MEMORY_KIB, LANES, characters);
        } finally {
            argon2.wipeArray(characters);
        }
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        char[] characters = password.toCharArray();
        try {
            return argon2.verify(hash, characters);
        } finally {
            argon2.wipeArray(characters);
        }
    }

    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        return false;
    }
}
