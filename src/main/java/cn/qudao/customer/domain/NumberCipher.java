package cn.qudao.customer.domain;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Seals a number (11 digits become 43 bytes), and hashes it with a key (HMAC-SHA256) to find it by. */
final class NumberCipher {

    private static final String HASH = "HmacSHA256";

    private final Seal seal;
    private final SecretKey finding;

    NumberCipher(MasterKey key) {
        this.seal = key.seal("seal");
        this.finding = key.derive("find", HASH);
    }

    byte[] seal(SubscriberNumber number) {
        return seal.close(bytes(number));
    }

    SubscriberNumber open(byte[] sealed) {
        return new SubscriberNumber(new String(seal.open(sealed), StandardCharsets.US_ASCII));
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

    private static byte[] bytes(SubscriberNumber number) {
        return number.digits().getBytes(StandardCharsets.US_ASCII);
    }
}
