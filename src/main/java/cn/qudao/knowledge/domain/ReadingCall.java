package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How far the audience of a must-read article has been told of it. */
@Entity
@Table(name = "knowledge_call")
@Unscoped("Work of the system")
@Unaudited("How far work has come; what gave rise to it is told by the article")
final class ReadingCall {

    @Id
    private long articleId;

    /** The last account that was; they come by id. */
    private long told;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ReadingCall() {}

    ReadingCall(Article article) {
        this.articleId = article.id();
    }

    void again() {
        this.told = 0;
    }

    void upTo(long account) {
        this.told = account;
    }

    long article() {
        return articleId;
    }

    long told() {
        return told;
    }
}
