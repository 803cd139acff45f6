package cn.qudao.announcement.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text message that goes along with an announcement, and how far it has gone. */
@Entity
@Table(name = "announcement_text")
@Unscoped("Its announcement says who sends it and to whom")
final class AnnouncementText {

    static final int TEXT_LENGTH = 200;

    @Id
    private long announcementId;

    private String text;
    private int parts;
    private int people;
    private @Nullable String askedBy;
    private Instant askedAt;

    @Unaudited("How far work has come")
    private @Nullable Instant dueAt;

    /** The last clerk that was sent it; they come by id. */
    @Unaudited("How far work has come")
    private long upTo;

    /** Whom the contact policy protects. */
    @Unaudited("How far work has come")
    private int refused;

    private boolean stopped;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AnnouncementText() {}

    AnnouncementText(Announcement announcement, String text, int parts, long people, Optional<Actor> by, Instant at) {
        this.announcementId = announcement.id();
        this.text = text;
        this.parts = parts;
        this.people = (int) people;
        this.askedBy = by.map(Actor::displayName).orElse(null);
        this.askedAt = at;
        this.dueAt = at;
    }

    void wait(Instant until) {
        this.dueAt = until;
    }

    void sent(long clerk, int refusals) {
        this.upTo = clerk;
        this.refused += refusals;
    }

    void end() {
        this.dueAt = null;
    }

    void stop() {
        if (dueAt == null) {
            throw new RuleViolation("announcement.text.over");
        }
        this.stopped = true;
        end();
    }

    long announcement() {
        return announcementId;
    }

    String text() {
        return text;
    }

    long upTo() {
        return upTo;
    }

    TextRow row(TextFigures figures) {
        return new TextRow(text, parts, people, askedBy, askedAt, dueAt != null, stopped, refused, figures);
    }
}
