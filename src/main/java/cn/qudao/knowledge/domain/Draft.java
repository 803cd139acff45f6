package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is being written of an article. */
@Entity
@Table(name = "knowledge_draft")
@Unscoped("Its article's space says who writes it")
@Unaudited("Saved as it is typed; what becomes of it is kept as a version")
final class Draft {

    static final int TEXT_LENGTH = 100_000;

    @Id
    private long articleId;

    private String title;

    @Column(length = TEXT_LENGTH)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text;

    private Instant savedAt;
    private @Nullable String savedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(Article article, String title, String text, Optional<Actor> by, Instant at) {
        this.articleId = article.id();
        save(title, text, by, at);
    }

    final void save(String newTitle, String newText, Optional<Actor> by, Instant at) {
        this.title = Texts.require("title", newTitle, ArticleForm.TITLE_LENGTH);
        if (newText.length() > TEXT_LENGTH) {
            throw RuleViolation.at("text", "org.text.long", TEXT_LENGTH);
        }
        this.text = newText;
        this.savedAt = at;
        this.savedBy = by.map(Actor::displayName).orElse(null);
    }

    void requireKnown(long known) {
        if (known != revision()) {
            throw new RuleViolation("knowledge.article.changed", savedBy == null ? "" : savedBy);
        }
    }

    long revision() {
        return Objects.requireNonNullElse(version, 0L);
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    Instant savedAt() {
        return savedAt;
    }
}
