package cn.qudao.smsline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** That one knows the secret, without saying it: MD5 is what CMPP and SMGP ask for. */
final class Proofs {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMddHHmmss");
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private Proofs() {}

    /** Month to second as one number. */
    static long time() {
        return Long.parseLong(TIME.format(LocalDateTime.now(CLOCK)));
    }

    static byte[] of(Account account, int zeros, long time) {
        ByteArrayOutputStream proof = new ByteArrayOutputStream();
        proof.writeBytes(account.user().getBytes(StandardCharsets.US_ASCII));
        proof.writeBytes(new byte[zeros]);
        proof.writeBytes(account.secret().getBytes(StandardCharsets.US_ASCII));
        proof.writeBytes("%010d".formatted(time).getBytes(StandardCharsets.US_ASCII));
        try {
            return MessageDigest.getInstance("MD5").digest(proof.toByteArray());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
