package cn.qudao.customer.domain;

import cn.qudao.customer.SubscriberNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce for each number, and HMAC-SHA256 to find it by. A seal is the key's fingerprint (4
 * bytes), the nonce (12), the number (11) and its tag (16).
 */
final class NumberCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String SEAL = "AES/GCM/NoPadding";
    private static final String HASH = "HmacSHA256";

    private final byte[] fingerprint;
    private final SecretKey sealing;
    private final SecretKey finding;
    private final SecureRandom random = new SecureRandom();

    NumberCipher(MasterKey key) {
        this.fingerprint = key.fingerprint();
        this.sealing = key.derive("seal", "AES");
        this.finding = key.derive("find", HASH);
    }

    byte[] seal(SubscriberNumber number) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bytes(number));
            return ByteBuffer.allocate(fingerprint.length + NONCE_BYTES + body.length)
                    .put(fingerprint)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SubscriberNumber open(byte[] sealed) {
        int body = fingerprint.length + NONCE_BYTES;
        if (!Arrays.equals(Arrays.copyOf(sealed, fingerprint.length), fingerprint)) {
            throw new IllegalStateException("A subscriber's number was sealed with another key: set QUDAO_KEY to it");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, fingerprint.length, body);
        try {
            byte[] digits = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, body, sealed.length - body);
            return new SubscriberNumber(new String(digits, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A sealed subscriber's number is damaged", damaged);
        }
    }

    byte[] hash(SubscriberNumber number) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(finding);
            return mac.doFinal(bytes(number));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(SEAL);
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] bytes(SubscriberNumber number) {
        return number.digits().getBytes(StandardCharsets.US_ASCII);
    }
}
