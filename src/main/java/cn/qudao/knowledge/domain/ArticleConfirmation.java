package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's word that a version is read and understood. */
@Entity
@Table(name = "knowledge_confirmation")
@Unscoped("Everybody gives the own; who has given it is told by Readers, which joins it to posts in the scope")
@Unaudited("Stands here for good")
final class ArticleConfirmation {

    @Id
    private long id;

    private long articleId;
    private long accountId;
    private int number;
    private Instant confirmedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ArticleConfirmation() {}

    ArticleConfirmation(Article article, long account, int number, Instant at) {
        this.id = Ids.next();
        this.articleId = article.id();
        this.accountId = account;
        this.number = number;
        this.confirmedAt = at;
    }
}
