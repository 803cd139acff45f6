package cn.qudao.announcement.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an announcement says. */
@Entity
@Table(name = "announcement_body")
@Unscoped("Its announcement says who reads it")
@Unaudited("Saved as it is typed, and never changed from its publication on")
final class Body {

    static final int TEXT_LENGTH = 100_000;

    @Id
    private long announcementId;

    @Column(length = TEXT_LENGTH)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text = "";

    private @Nullable String savedBy;

    @Version
    private @Nullable Long version;

    protected Body() {}

    Body(Announcement announcement, String text, Optional<Actor> by) {
        this.announcementId = announcement.id();
        save(text, by);
    }

    final void save(String newText, Optional<Actor> by) {
        if (newText.length() > TEXT_LENGTH) {
            throw RuleViolation.at("text", "org.text.long", TEXT_LENGTH);
        }
        this.text = newText;
        this.savedBy = by.map(Actor::displayName).orElse(null);
    }

    void requireKnown(long known) {
        if (known != revision()) {
            throw new RuleViolation("announcement.changed", savedBy == null ? "" : savedBy);
        }
    }

    long revision() {
        return Objects.requireNonNullElse(version, 0L);
    }

    String text() {
        return text;
    }
}
