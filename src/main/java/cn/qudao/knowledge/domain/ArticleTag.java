package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tag of an article once more, to find articles by. */
@Entity
@Table(name = "knowledge_tag")
@Unscoped("It is only ever joined to articles, whose space says who reads them")
@Unaudited("Follows from the article's tags")
final class ArticleTag {

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected ArticleTag() {}

    ArticleTag(long article, String word) {
        this.key = new Key(article, word);
    }

    @Embeddable
    record Key(long articleId, String word) {}
}
