package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Texts;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader says below an article. */
@Entity
@Table(name = "knowledge_comment")
@Unscoped("Its article's space says who reads it")
final class ArticleComment {

    private static final int TEXT_LENGTH = 1_000;

    @Id
    private long id;

    private long articleId;
    private long accountId;
    private String author;
    private String text;
    private Instant saidAt;
    private @Nullable Instant removedAt;
    private @Nullable String remover;
    private @Nullable String reason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ArticleComment() {}

    ArticleComment(Article article, Actor by, String text, Instant at) {
        this.id = Ids.next();
        this.articleId = article.id();
        this.accountId = by.accountId();
        this.author = by.displayName();
        this.text = Texts.require("text", text, TEXT_LENGTH);
        this.saidAt = at;
    }

    void withdraw(Actor by, Instant at) {
        this.removedAt = at;
        this.remover = by.displayName();
    }

    void remove(Actor by, String why, Instant at) {
        withdraw(by, at);
        this.reason = Texts.reason(why);
    }

    boolean isOf(long account) {
        return accountId == account;
    }

    boolean isShown() {
        return removedAt == null;
    }

    long article() {
        return articleId;
    }

    long account() {
        return accountId;
    }

    long id() {
        return id;
    }

    CommentRow row(long reader) {
        return new CommentRow(id, author, text, saidAt, isOf(reader));
    }
}
