package cn.qudao.announcement.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Texts;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was put right after an announcement was published; what it said before stays. */
@Entity
@Table(name = "announcement_correction")
@Unscoped("Its announcement says who reads it")
final class Correction {

    private static final int TEXT_LENGTH = 1_000;

    @Id
    private long id;

    private long announcementId;
    private int number;

    @Column(length = TEXT_LENGTH)
    private String text;

    private @Nullable String author;
    private Instant correctedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Correction() {}

    Correction(Announcement announcement, int number, String text, Optional<Actor> by, Instant at) {
        this.id = Ids.next();
        this.announcementId = announcement.id();
        this.number = number;
        this.text = Texts.require("correction", text, TEXT_LENGTH);
        this.author = by.map(Actor::displayName).orElse(null);
        this.correctedAt = at;
    }

    long announcement() {
        return announcementId;
    }

    String text() {
        return text;
    }

    CorrectionRow row() {
        return new CorrectionRow(text, author, correctedAt);
    }
}
