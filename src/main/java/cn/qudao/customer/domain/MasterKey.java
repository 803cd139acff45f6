package cn.qudao.customer.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret that numbers are sealed with: 32 bytes in Base64, from {@code QUDAO_KEY} or else from a file of the data
 * folder that only its owner reads. Sealing and finding use two keys derived from it.
 */
final class MasterKey {

    private static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 4;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    static MasterKey parse(String text) {
        byte[] secret = Base64.getDecoder().decode(text.strip());
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("QUDAO_KEY has " + secret.length + " bytes instead of " + BYTES);
        }
        return new MasterKey(secret);
    }

    static MasterKey readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file.toAbsolutePath());
        }
        return parse(Files.readString(file));
    }

    /** Two processes may start at once: the file appears whole, and the first one's stays. */
    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(secret));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // The other's key serves as well.
        } finally {
            Files.delete(fresh);
        }
    }

    SecretKey derive(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Stands before every seal, so that a number sealed with another key is told from a damaged one. */
    byte[] fingerprint() {
        return Arrays.copyOf(derive("fingerprint", "Generic").getEncoded(), FINGERPRINT_BYTES);
    }
}
