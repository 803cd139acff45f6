package cn.qudao.ivr.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.ivr.CallState;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call on its way through the menu. Each step answers once: what is told again changes nothing and hears the same. */
@Entity
@Table(name = "ivr_call")
@Unaudited("It is written by the caller's own digits, and says itself what became of it")
final class Call extends ScopedRow {

    static final int MOST_OFFERED = 8;
    static final String YES = "1";
    static final String BACK = "9";
    static final String END = "0";

    private static final int MOST_WRONG = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Id
    private long id;

    private long systemId;
    private String callId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CallState state;

    private int step;
    private String offered;
    private @Nullable Long productId;
    private @Nullable Long activationId;

    @Column(name = "spoken")
    private String said;

    private int wrong;
    private int wrongInRow;
    private int repeated;
    private int late;
    private Instant startedAt;
    private Instant lastAt;
    private @Nullable Instant endedAt;
    private byte @Nullable [] payload;

    @Embedded
    private @Nullable ProtectedNumber subscriber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    /** @param payload the caller's number, sealed for the time of the call */
    Call(
            long system,
            String callId,
            Place place,
            @Nullable ProtectedNumber subscriber,
            byte @Nullable [] payload,
            List<ProductRow> products,
            Instant now) {
        super(place);
        this.id = Ids.next();
        this.systemId = system;
        this.callId = callId;
        this.subscriber = subscriber;
        this.payload = payload == null ? null : payload.clone();
        this.offered = products.stream()
                .map(product -> Long.toString(product.id().value()))
                .collect(Collectors.joining(","));
        this.step = 1;
        this.said = "";
        this.startedAt = now;
        this.lastAt = now;
        this.state = CallState.MENU;
        if (subscriber == null) {
            end(CallState.NO_NUMBER, now);
        } else if (products.isEmpty()) {
            end(CallState.NOTHING, now);
        }
    }

    /** Whether the step was answered before. */
    boolean isPast(int told) {
        return told < step;
    }

    boolean isNow(int told) {
        return told == step;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    void isRepeated() {
        repeated++;
    }

    void isLate() {
        late++;
    }

    /** Whether the caller has been silent for so long that the line must have been lost. */
    boolean isOver(Instant now) {
        return state.isOpen() && lastAt.plus(PATIENCE).isBefore(now);
    }

    static Instant longAgo(Instant now) {
        return now.minus(PATIENCE);
    }

    void choose(ProductId product, Instant now) {
        productId = product.value();
        goes(CallState.CONFIRM, now);
    }

    void goBack(Instant now) {
        goes(CallState.MENU, now);
    }

    private void goes(CallState next, Instant now) {
        state = next;
        step++;
        wrongInRow = 0;
        lastAt = now;
    }

    /** Whether there have been too many of them. */
    boolean isWrong(Instant now) {
        wrong++;
        wrongInRow++;
        step++;
        lastAt = now;
        if (wrongInRow >= MOST_WRONG) {
            end(CallState.GIVEN_UP, now);
            return true;
        }
        return false;
    }

    void cameTo(CallState end, ActivationId activation, Instant now) {
        activationId = activation.value();
        step++;
        end(end, now);
    }

    final void end(CallState how, Instant now) {
        state = how;
        lastAt = now;
        endedAt = now;
        payload = null;
    }

    void say(String words) {
        said = words;
    }

    Spoken spoken() {
        return new Spoken(step, said, digits(), !state.isOpen());
    }

    List<String> digits() {
        return switch (state) {
            case MENU ->
                Stream.concat(IntStream.rangeClosed(1, offered().size()).mapToObj(Integer::toString), Stream.of(END))
                        .toList();
            case CONFIRM -> List.of(YES, BACK, END);
            default -> List.of();
        };
    }

    List<ProductId> offered() {
        return offered.isEmpty()
                ? List.of()
                : Arrays.stream(offered.split(","))
                        .map(Long::valueOf)
                        .map(ProductId::new)
                        .toList();
    }

    Optional<ProductId> product() {
        return Optional.ofNullable(productId).map(ProductId::new);
    }

    CallState state() {
        return state;
    }

    /** The same for the same step of the same call, whoever tells it. */
    String key() {
        return "ivr:" + id + ':' + step;
    }

    long number() {
        return id;
    }

    long system() {
        return systemId;
    }

    Place place() {
        return Place.of(scopeKey());
    }

    byte @Nullable [] payload() {
        return payload == null ? null : payload.clone();
    }

    Optional<ProtectedNumber> subscriber() {
        return Optional.ofNullable(subscriber);
    }

    CallRow row(String system, String maskedNumber) {
        return new CallRow(
                system,
                startedAt,
                endedAt,
                maskedNumber,
                state,
                productId == null ? null : new ProductId(productId),
                wrong,
                repeated,
                late);
    }
}
