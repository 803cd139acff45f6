package cn.qudao.wap.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.KeptSaying;
import cn.qudao.activation.Standing;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import cn.qudao.wap.LinkEnded;
import cn.qudao.wap.LinkState;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A link that was sent, and what the customer did with it. It is answered once; whatever comes afterwards sees the answer. */
@Entity
@Table(name = "wap_link")
@Unaudited("It says itself who sent it, and when the customer did what")
final class Link extends ScopedRow {

    static final Duration LIFE = Duration.ofMinutes(30);

    @Id
    private long id;

    private String token;
    private long accountId;
    private String clerkName;
    private long outletId;
    private @Nullable Long clerkId;
    private long productId;
    private Money price;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LinkState state;

    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant finishedAt;
    private @Nullable Long activationId;
    private @Nullable String reasonKey;
    private @Nullable String reasonArguments;
    private byte @Nullable [] payload;

    @Embedded
    private ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Link() {}

    /**
     * @param token of the form that the clerk pressed
     * @param payload the number, sealed until the link is answered
     */
    Link(
            Standing sender,
            String token,
            ProductId product,
            Money price,
            ProtectedNumber subscriber,
            byte[] payload,
            Instant now) {
        super(sender.place());
        this.id = Ids.next();
        this.token = token;
        this.accountId = sender.account();
        this.clerkName = sender.name();
        this.outletId = sender.outlet().id().value();
        this.clerkId = sender.clerk() == null ? null : sender.clerk().value();
        this.productId = product.value();
        this.price = price;
        this.subscriber = subscriber;
        this.payload = payload.clone();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        this.state = LinkState.SENT;
    }

    void open(Instant now) {
        if (state == LinkState.SENT && isOpen(now)) {
            state = LinkState.OPENED;
            openedAt = now;
        }
    }

    void expire(Instant now) {
        if (stateAt(now) == LinkState.EXPIRED) {
            state = LinkState.EXPIRED;
            finishedAt = now;
            payload = null;
        }
    }

    void decline(Instant now) {
        answer(LinkState.DECLINED, now);
        finishedAt = now;
    }

    void confirm(Accepted accepted, Instant now) {
        answer(LinkState.CONFIRMED, now);
        activationId = accepted.id().value();
        if (accepted.state().isFinal()) {
            finish(accepted.state(), accepted.reason(), now);
        }
    }

    private void answer(LinkState answer, Instant now) {
        if (!state.isOpen()) {
            throw new IllegalStateException("A link is answered once");
        }
        state = answer;
        answeredAt = now;
        payload = null;
    }

    void finish(ActivationState result, @Nullable Saying reason, Instant now) {
        state = switch (result) {
            case SUCCEEDED -> LinkState.SUCCEEDED;
            case REFUSED -> LinkState.REFUSED;
            default -> LinkState.FAILED;
        };
        reasonKey = KeptSaying.key(reason);
        reasonArguments = KeptSaying.arguments(reason);
        finishedAt = now;
    }

    /** Empty while it goes on. */
    Optional<LinkEnded> ending() {
        return state.isFinal() && finishedAt != null
                ? Optional.of(new LinkEnded(id, state, finishedAt))
                : Optional.empty();
    }

    /** One activation, however often the customer presses. */
    String key() {
        return "wap:" + id;
    }

    boolean isOpen(Instant now) {
        return stateAt(now).isOpen();
    }

    long number() {
        return id;
    }

    /** Time ends it, whether or not anybody has written that down. */
    LinkState stateAt(Instant now) {
        return state.isOpen() && !now.isBefore(expiresAt) ? LinkState.EXPIRED : state;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    long account() {
        return accountId;
    }

    Place place() {
        return Place.of(scopeKey());
    }

    UnitId outlet() {
        return new UnitId(outletId);
    }

    @Nullable
    UnitId clerk() {
        return clerkId == null ? null : new UnitId(clerkId);
    }

    ProductId product() {
        return new ProductId(productId);
    }

    Money price() {
        return price;
    }

    byte @Nullable [] payload() {
        return payload == null ? null : payload.clone();
    }

    @Nullable
    Saying reason() {
        return KeptSaying.read(reasonKey, reasonArguments);
    }

    Progress progress() {
        return new Progress(state, activationId == null ? null : new ActivationId(activationId), reason());
    }

    LinkRow row(@Nullable String outlet, Function<ProtectedNumber, String> masked) {
        return new LinkRow(
                createdAt,
                masked.apply(subscriber),
                product(),
                price,
                state,
                reason(),
                outlet,
                clerkName,
                openedAt,
                answeredAt,
                finishedAt);
    }
}
