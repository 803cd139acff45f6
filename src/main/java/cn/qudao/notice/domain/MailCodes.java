package cn.qudao.notice.domain;

import cn.qudao.sealing.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Codes that show that a mailbox is the person's: six digits, so they are kept only as what the master key makes of them. */
@Component
class MailCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BOUND = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    MailCodes(MasterKey master) {
        this.key = master.derive("notice mail code", ALGORITHM);
    }

    String fresh() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(BOUND));
    }

    String hash(long account, String code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal((account + ":" + code.strip()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
