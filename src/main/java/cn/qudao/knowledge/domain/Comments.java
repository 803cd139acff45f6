package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Slice;
import cn.qudao.notice.Inboxes;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The comments of articles, and who is told of them. */
@Component
class Comments {

    private static final int SHOWN = 20;

    private final ArticleCommentRepository comments;
    private final Inboxes inboxes;
    private final Clock clock;

    Comments(ArticleCommentRepository comments, Inboxes inboxes, Clock clock) {
        this.comments = comments;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** Some before one of them, the newest last. */
    Slice<CommentRow> before(long article, long reader, long before) {
        List<ArticleComment> found = comments.shown(article, before, Limit.of(SHOWN + 1));
        return Slice.of(found, SHOWN, ArticleComment::id)
                .map(some -> some.reversed().stream()
                        .map(comment -> comment.row(reader))
                        .toList());
    }

    /** The owner of the article is told, but not of the own doing. */
    void add(Article article, Actor by, String text) {
        comments.save(new ArticleComment(article, by, text, clock.instant()));
        article.ownerAccount()
                .filter(owner -> owner != by.accountId())
                .ifPresent(owner -> inboxes.tell(
                        KnowledgeNotices.COMMENT,
                        owner,
                        address(article),
                        "knowledge.notice.comment",
                        by.displayName(),
                        article.title()));
    }

    /** @throws NotFound where it is shown no more */
    ArticleComment shown(long id) {
        return comments.findById(id).filter(ArticleComment::isShown).orElseThrow(NotFound::new);
    }

    void withdraw(ArticleComment comment, Actor by) {
        if (!comment.isOf(by.accountId())) {
            throw new NotFound();
        }
        comment.withdraw(by, clock.instant());
    }

    void remove(ArticleComment comment, Article article, Actor by, String reason) {
        comment.remove(by, reason, clock.instant());
        if (!comment.isOf(by.accountId())) {
            inboxes.tell(
                    KnowledgeNotices.MODERATION,
                    comment.account(),
                    address(article),
                    "knowledge.notice.comment-removed",
                    article.title(),
                    reason.strip());
        }
    }

    private static String address(Article article) {
        return "knowledge/" + article.id();
    }
}
