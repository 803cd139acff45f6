package cn.qudao.card.domain;

import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.SignedLinks;
import cn.qudao.sealing.SignedLinks.Ticket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** The codes that phones are sent, of which a keyed hash is kept, and the addresses under which they are asked for. */
@Component
class ClaimCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BOUND = 1_000_000;

    private final SecretKey key;
    private final SignedLinks links;
    private final SecureRandom random = new SecureRandom();

    ClaimCodes(MasterKey master) {
        this.key = master.derive("card claim code", ALGORITHM);
        this.links = new SignedLinks(master, "card claim");
    }

    /** Six digits. */
    String fresh() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(BOUND));
    }

    /** The same code of another claim has another. */
    String hash(long claim, String code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((claim + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String token(long claim, Instant until) {
        return links.token(claim, until);
    }

    Optional<Ticket> read(String token) {
        return links.read(token);
    }
}
