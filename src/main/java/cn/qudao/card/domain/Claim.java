package cn.qudao.card.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody has a card and says a number is his, which the code in a message will show. */
@Entity
@Table(name = "card_claim")
@Unaudited("It says itself what the customer did, and the card's ledger what became of the card")
final class Claim extends ScopedRow {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final int MOST_WRONG = 3;

    @Id
    private long id;

    private long cardId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClaimState state;

    private String codeHash;
    private int wrong;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;
    private @Nullable Long activationId;
    private byte @Nullable [] payload;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    /** @param payload the number, sealed until it is shown whose it is */
    Claim(Place outlet, long card, ProtectedNumber subscriber, byte[] payload, Instant now) {
        super(outlet);
        this.id = Ids.next();
        this.cardId = card;
        this.state = ClaimState.OPEN;
        this.codeHash = "";
        this.subscriber = subscriber;
        this.payload = payload.clone();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    }

    void expect(String hash) {
        this.codeHash = hash;
    }

    boolean expects(String hash) {
        return MessageDigest.isEqual(
                codeHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    void isWrong(Instant now) {
        wrong++;
        if (wrong >= MOST_WRONG) {
            end(ClaimState.BLOCKED, now);
        }
    }

    void prove(ActivationId activation, Instant now) {
        activationId = activation.value();
        end(ClaimState.PROVED, now);
    }

    /** Somebody else has used the card meanwhile. */
    void failsForTheCard(Instant now) {
        end(ClaimState.UNUSABLE, now);
    }

    void expire(Instant now) {
        if (stateAt(now) == ClaimState.EXPIRED) {
            end(ClaimState.EXPIRED, now);
        }
    }

    private void end(ClaimState how, Instant now) {
        state = how;
        endedAt = now;
        payload = null;
    }

    /** Time ends it, whether or not anybody has written that down. */
    ClaimState stateAt(Instant now) {
        return state == ClaimState.OPEN && !now.isBefore(expiresAt) ? ClaimState.EXPIRED : state;
    }

    long number() {
        return id;
    }

    long card() {
        return cardId;
    }

    int left() {
        return MOST_WRONG - wrong;
    }

    boolean wasWrong() {
        return wrong > 0;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    byte[] payload() {
        return Objects.requireNonNull(payload).clone();
    }

    @Nullable
    Long activation() {
        return activationId;
    }
}
