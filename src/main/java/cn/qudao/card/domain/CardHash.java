package cn.qudao.card.domain;

import cn.qudao.sealing.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** What is kept of a code: a hash with the portal's key, by which a card is found and from which no code is made. */
@Component
class CardHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    CardHash(MasterKey master) {
        this.key = master.derive("card code", ALGORITHM);
    }

    String of(CardCode code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(code.characters().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
