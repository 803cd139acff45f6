package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Whether an article was of use to somebody; one each, which can be changed. */
@Entity
@Table(name = "knowledge_rating")
@Unscoped("Everybody gives the own; who keeps the article reads all of them, without names")
@Unaudited("An opinion, which stands here")
final class ArticleRating {

    @Id
    private long id;

    private long articleId;
    private long accountId;
    private int number;
    private boolean useful;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Unhelpful reason;

    private String remark;
    private Instant ratedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ArticleRating() {}

    ArticleRating(Article article, long account, RatingForm form, Instant at) {
        this.id = Ids.next();
        this.articleId = article.id();
        this.accountId = account;
        change(article, form, at);
    }

    final void change(Article article, RatingForm form, Instant at) {
        this.number = article.live().orElseThrow();
        this.useful = form.useful();
        this.reason = form.useful() ? null : form.reason();
        this.remark = form.useful() ? "" : form.remark();
        this.ratedAt = at;
    }

    RatingForm form() {
        return new RatingForm(useful, reason, remark);
    }

    /** Of one that found no use in it. */
    RatingRow row() {
        return new RatingRow(number, Objects.requireNonNull(reason), remark, ratedAt);
    }
}
