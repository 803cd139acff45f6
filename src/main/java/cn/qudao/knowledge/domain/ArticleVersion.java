package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was published of an article; it never changes. */
@Entity
@Table(name = "knowledge_version")
@Unscoped("Its article's space says who reads it")
final class ArticleVersion {

    @Id
    private long id;

    private long articleId;
    private int number;
    private String title;

    @Column(length = Draft.TEXT_LENGTH)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Unaudited("Stands here for good")
    private String text;

    private @Nullable String author;
    private @Nullable String approver;
    private Instant publishedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ArticleVersion() {}

    ArticleVersion(Article article, int number, Draft draft, Optional<Actor> approver, Instant at) {
        this.id = Ids.next();
        this.articleId = article.id();
        this.number = number;
        this.title = draft.title();
        this.text = draft.text();
        this.author = article.submitter().orElse(null);
        this.approver = approver.map(Actor::displayName).orElse(null);
        this.publishedAt = at;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    VersionRow row() {
        return new VersionRow(number, title, author, approver, publishedAt);
    }
}
