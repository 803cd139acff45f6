package cn.qudao.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The secret that everything is sealed with: 32 bytes. Nothing uses it itself; each purpose has a key derived from it. */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 4;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * @param text Base64
     * @throws IllegalArgumentException where it is not Base64 of 32 bytes
     */
    public static MasterKey parse(String text) {
        byte[] secret = Base64.getDecoder().decode(text.strip());
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes, not " + secret.length);
        }
        return new MasterKey(secret);
    }

    /** What one purpose seals is not opened by another. */
    public Seal seal(String purpose) {
        return new Seal(fingerprintBytes(), derive(purpose, "AES"));
    }

    public SecretKey derive(String purpose, String algorithm) {
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

    /** Tells keys apart and says nothing of them: 8 hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(fingerprintBytes());
    }

    /** Stands before every seal, so that what was sealed with another key is told from what is damaged. */
    private byte[] fingerprintBytes() {
        return Arrays.copyOf(derive("fingerprint", "Generic").getEncoded(), FINGERPRINT_BYTES);
    }
}
