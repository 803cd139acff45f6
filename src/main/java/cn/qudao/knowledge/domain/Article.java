package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What readers see of an article, and how far the draft of the next version is. */
@Entity
@Table(name = "knowledge_article")
@Unscoped("Its space says who reads it, and stands in every query")
final class Article {

    @Id
    private long id;

    private long spaceId;
    private String folder;
    /** Of what is live; before, of the first draft. */
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage = Stage.DRAFT;

    /** The number of the version that readers see. */
    private @Nullable Integer live;

    /** The number of the last version. */
    private int latest;

    private @Nullable Long ownerId;
    private @Nullable String owner;

    @Convert(converter = CodesColumn.class)
    private List<String> tags;

    private @Nullable LocalDate reviewOn;
    private @Nullable LocalDate remindedFor;
    /** What was confirmed of an earlier version counts no longer; null where nobody has to. */
    private @Nullable Integer mustFrom;

    private @Nullable LocalDate mustBy;
    private @Nullable Long submittedBy;
    private @Nullable String submitter;
    private @Nullable Instant submittedAt;
    private @Nullable String reason;
    private @Nullable Instant frozenAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant archivedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(ArticleForm form, Optional<Actor> by) {
        this.id = Ids.next();
        this.spaceId = Objects.requireNonNull(form.space());
        this.title = form.title();
        this.ownerId = by.map(Actor::accountId).orElse(null);
        this.owner = by.map(Actor::displayName).orElse(null);
        put(form.folder(), form.reviewOn(), form.tags());
    }

    final void put(String where, @Nullable LocalDate review, List<String> words) {
        requireNotArchived();
        this.tags = words;
        this.folder = where;
        this.reviewOn = review;
    }

    void requireDraft() {
        requireNotArchived();
        require(Stage.DRAFT, "knowledge.article.not-a-draft");
    }

    /** Begins the draft of the next version. */
    void revise() {
        requireNotArchived();
        require(Stage.SETTLED, "knowledge.article.not-settled");
        this.stage = Stage.DRAFT;
    }

    /** Gives up the draft of the next version. */
    void discard() {
        requireDraft();
        if (live == null) {
            throw new RuleViolation("knowledge.article.not-published", title);
        }
        this.stage = Stage.SETTLED;
        this.reason = null;
    }

    void submit(Optional<Actor> by, Instant at, LocalDate today) {
        requireDraft();
        if (reviewOn != null && !reviewOn.isAfter(today)) {
            throw new RuleViolation("knowledge.article.review-past", reviewOn);
        }
        this.stage = Stage.REVIEW;
        this.submittedBy = by.map(Actor::accountId).orElse(null);
        this.submitter = by.map(Actor::displayName).orElse(null);
        this.submittedAt = at;
        this.reason = null;
    }

    void recall() {
        require(Stage.REVIEW, "knowledge.article.not-in-review");
        this.stage = Stage.DRAFT;
    }

    /** @return the number of the version that is published */
    int approve(Optional<Actor> by, Instant at, String published) {
        decide(by);
        this.stage = Stage.SETTLED;
        this.title = published;
        this.latest++;
        this.live = latest;
        this.frozenAt = submittedAt;
        this.publishedAt = at;
        return latest;
    }

    void sendBack(Optional<Actor> by, String why) {
        decide(by);
        this.stage = Stage.DRAFT;
        this.reason = Texts.reason(why);
    }

    /** Four eyes: never by the account that submitted it, whatever its post. */
    private void decide(Optional<Actor> by) {
        requireNotArchived();
        require(Stage.REVIEW, "knowledge.article.not-in-review");
        if (submittedBy != null
                && by.map(Actor::accountId).filter(submittedBy::equals).isPresent()) {
            throw new RuleViolation("knowledge.article.own");
        }
    }

    /**
     * Asks its audience to confirm what is live.
     *
     * @param anew also those who have confirmed an earlier version
     * @return whether somebody who owed nothing may owe now
     */
    boolean oblige(LocalDate by, boolean anew, LocalDate today) {
        requireNotArchived();
        if (live == null) {
            throw new RuleViolation("knowledge.article.not-published", title);
        }
        if (by.isBefore(today)) {
            throw RuleViolation.at("by", "knowledge.must.past", by);
        }
        boolean asks = mustFrom == null || anew && mustFrom < live;
        this.mustBy = by;
        this.mustFrom = asks ? live : mustFrom;
        return asks;
    }

    void release() {
        this.mustFrom = null;
        this.mustBy = null;
    }

    void archive(Instant at) {
        requireNotArchived();
        this.archivedAt = at;
    }

    void bringBack() {
        if (archivedAt == null) {
            throw new RuleViolation("knowledge.article.not-archived", title);
        }
        this.archivedAt = null;
    }

    /** The owner knows that the day has come. */
    void reminded() {
        this.remindedFor = reviewOn;
    }

    private void requireNotArchived() {
        if (archivedAt != null) {
            throw new RuleViolation("knowledge.article.archived", title);
        }
    }

    private void require(Stage wanted, String key) {
        if (stage != wanted) {
            throw new RuleViolation(key, title);
        }
    }

    long id() {
        return id;
    }

    long space() {
        return spaceId;
    }

    String title() {
        return title;
    }

    String folder() {
        return folder;
    }

    List<String> tags() {
        return tags;
    }

    boolean isPublic() {
        return live != null && archivedAt == null;
    }

    /** Of those who read it: a file of the next version waits with it. */
    boolean holds(Instant uploaded) {
        return isPublic() && frozenAt != null && !uploaded.isAfter(frozenAt);
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    Optional<Integer> live() {
        return Optional.ofNullable(live);
    }

    /** From which version on a confirmation counts; empty where nobody has to confirm. */
    Optional<Integer> mustFrom() {
        return Optional.ofNullable(mustFrom);
    }

    Optional<LocalDate> mustBy() {
        return Optional.ofNullable(mustBy);
    }

    Optional<Long> ownerAccount() {
        return Optional.ofNullable(ownerId);
    }

    Optional<String> submitter() {
        return Optional.ofNullable(submitter);
    }

    private ArticleState state(LocalDate today) {
        if (archivedAt != null) {
            return ArticleState.ARCHIVED;
        }
        return switch (stage) {
            case DRAFT -> ArticleState.DRAFT;
            case REVIEW -> ArticleState.REVIEW;
            case SETTLED -> reviewOn != null && !reviewOn.isAfter(today) ? ArticleState.DUE : ArticleState.PUBLISHED;
        };
    }

    ArticleRow row(SpaceRow space, LocalDate today) {
        return new ArticleRow(
                id,
                space,
                folder,
                title,
                tags,
                state(today),
                isPublic(),
                live,
                owner,
                reviewOn,
                reviewOn != null && !reviewOn.isAfter(today),
                submitter,
                submittedAt,
                publishedAt,
                reason,
                mustFrom,
                mustBy);
    }
}
