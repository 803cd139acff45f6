package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.KeptSaying;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Step;
import cn.qudao.activation.platform.Answer;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An activation that is locked to be changed: what answers, and their lack, make of it. */
final class Underway {

    private final ActivationId id;
    private final Place place;
    private final Way door;
    private final RecommendationId recommendation;
    private final LocalDate day;
    private final @Nullable Long account;
    private final ProductId product;
    private final @Nullable Long platform;
    private final byte[] subscriberHash;
    private final @Nullable Long ends;
    private final byte @Nullable [] payload;
    private ActivationState state;
    private @Nullable String platformOrder;
    private @Nullable Saying reason;
    private @Nullable Instant finishedAt;
    private int tries;
    private boolean changed;
    private boolean comesToItsResult;

    private Underway(ResultSet row) throws SQLException {
        this.id = new ActivationId(row.getLong("id"));
        this.place = Place.of(row.getLong("scope_key"));
        this.door = Way.valueOf(row.getString("door"));
        this.recommendation = new RecommendationId(row.getLong("recommendation_id"));
        this.day = row.getObject("business_day", LocalDate.class);
        this.account = row.getObject("account_id", Long.class);
        this.product = new ProductId(row.getLong("product_id"));
        this.platform = row.getObject("platform_id", Long.class);
        this.subscriberHash = row.getBytes("subscriber_hash");
        this.ends = row.getObject("ends_id", Long.class);
        this.payload = row.getBytes("payload");
        this.state = ActivationState.valueOf(row.getString("state"));
        this.platformOrder = row.getString("platform_order");
        this.reason = KeptSaying.read(row.getString("reason_key"), row.getString("reason_arguments"));
        LocalDateTime finished = row.getObject("finished_at", LocalDateTime.class);
        this.finishedAt = finished == null ? null : finished.toInstant(ZoneOffset.UTC);
    }

    static Underway read(ResultSet row) throws SQLException {
        return new Underway(row);
    }

    /** An order was on its way once more. */
    void tried() {
        tries++;
        changed = true;
    }

    void isWaiting(String order) {
        state = ActivationState.WAITING;
        platformOrder = order;
        changed = true;
    }

    void needsRepair(Saying why) {
        state = ActivationState.REPAIR;
        reason = why;
        changed = true;
    }

    void isSending() {
        state = ActivationState.SENDING;
        changed = true;
    }

    void finish(Answer answer, Instant at) {
        state = answer.kind() == Answer.Kind.COMPLETED ? ActivationState.SUCCEEDED : ActivationState.FAILED;
        platformOrder = answer.order();
        reason = state == ActivationState.SUCCEEDED
                ? null
                : answer.text() == null
                        ? Saying.of("activation.reason.no-reason")
                        : Saying.of("activation.reason.said", answer.text());
        isFinished(at);
    }

    /** The platform has never heard of it, and a person has said that it is to end here. */
    void giveUp(Instant at) {
        state = ActivationState.FAILED;
        isFinished(at);
    }

    /** A person says so. */
    void settle(boolean done, Saying why, Instant at) {
        state = done ? ActivationState.SUCCEEDED : ActivationState.FAILED;
        reason = why;
        isFinished(at);
    }

    private void isFinished(Instant at) {
        finishedAt = at;
        comesToItsResult = true;
        changed = true;
    }

    /** Whether the platform says something else than what was registered. */
    boolean contradicts(Answer answer) {
        return answer.kind() == Answer.Kind.COMPLETED && state != ActivationState.SUCCEEDED
                || answer.kind() == Answer.Kind.FAILED && state != ActivationState.FAILED;
    }

    /** Whether its order went there: what any other platform says of it counts for nothing. */
    boolean isWith(PlatformRow asked) {
        return platform != null && platform == asked.id();
    }

    ActivationId id() {
        return id;
    }

    Place place() {
        return place;
    }

    Way door() {
        return door;
    }

    RecommendationId recommendation() {
        return recommendation;
    }

    LocalDate day() {
        return day;
    }

    @Nullable
    Long account() {
        return account;
    }

    ProductId product() {
        return product;
    }

    byte[] subscriberHash() {
        return subscriberHash;
    }

    UnderWayKey key() {
        return new UnderWayKey(subscriberHash, product, id);
    }

    /** Which activation it ends; empty for one that begins. */
    Optional<ActivationId> ends() {
        return Optional.ofNullable(ends).map(ActivationId::new);
    }

    /** What the platform was to be told; null where it has its result. */
    byte @Nullable [] payload() {
        return payload;
    }

    ActivationState state() {
        return state;
    }

    /** How far it has come, or where it ended. */
    Step step() {
        return switch (state) {
            case SENDING -> Step.REQUEST;
            case WAITING, REPAIR, FAILED -> Step.ANSWER;
            case SUCCEEDED -> Step.RESULT;
            case REFUSED -> throw new IllegalStateException(id + " was never under way");
        };
    }

    @Nullable
    String platformOrder() {
        return platformOrder;
    }

    @Nullable
    Saying reason() {
        return reason;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    int tries() {
        return tries;
    }

    boolean isChanged() {
        return changed;
    }

    /** Now, and not before: what had its result already may still learn how often it was sent. */
    boolean comesToItsResult() {
        return comesToItsResult;
    }
}
