package cn.qudao.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce each time. What is sealed begins with the key's fingerprint (4 bytes) and the nonce (12)
 * and ends with a tag (16).
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final byte[] fingerprint;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(byte[] fingerprint, SecretKey key) {
        this.fingerprint = fingerprint;
        this.key = key;
    }

    public byte[] close(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open);
            return ByteBuffer.allocate(fingerprint.length + NONCE_BYTES + body.length)
                    .put(fingerprint)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException where it was sealed with another key, or is damaged */
    public byte[] open(byte[] sealed) {
        int body = fingerprint.length + NONCE_BYTES;
        if (!Arrays.equals(Arrays.copyOf(sealed, fingerprint.length), fingerprint)) {
            throw new IllegalStateException("This was sealed with another key: set QUDAO_KEY to it");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, fingerprint.length, body);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, body, sealed.length - body);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("What was sealed is damaged", damaged);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
