package cn.qudao.sealing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Tokens for addresses that only this portal makes: an id, until when it holds, and 128 bits of an HMAC over both. Whether one
 * is genuine is known without a look into the database.
 */
public final class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;
    private static final int BODY_BYTES = Long.BYTES + Integer.BYTES;

    private final SecretKey key;

    /** @param purpose what one purpose signs is not taken by another */
    public SignedLinks(MasterKey master, String purpose) {
        this.key = master.derive(purpose, ALGORITHM);
    }

    /** What a genuine token says. */
    public record Ticket(long id, Instant until) {}

    /** @param until to the second, and before the year 2106 */
    public String token(long id, Instant until) {
        byte[] body = ByteBuffer.allocate(BODY_BYTES)
                .putLong(id)
                .putInt((int) until.getEpochSecond())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BODY_BYTES + TAG_BYTES)
                        .put(body)
                        .put(tag(body))
                        .array());
    }

    /** Empty for whatever this portal has not signed for the purpose; whether the time is over is the caller's to ask. */
    public Optional<Ticket> read(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            byte[] body = new byte[BODY_BYTES];
            byte[] tag = new byte[TAG_BYTES];
            bytes.get(body).get(tag);
            // The last character of a token has bits to spare: of all that read the same only the one that was made
            // counts.
            ByteBuffer said = ByteBuffer.wrap(body);
            Ticket ticket = new Ticket(said.getLong(), Instant.ofEpochSecond(Integer.toUnsignedLong(said.getInt())));
            return MessageDigest.isEqual(tag, tag(body))
                            && !bytes.hasRemaining()
                            && token.equals(token(ticket.id, ticket.until))
                    ? Optional.of(ticket)
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException noToken) {
            return Optional.empty();
        }
    }

    private byte[] tag(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body), TAG_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
