package cn.qudao.knowledge.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Slice;
import cn.qudao.knowledge.KnowledgePermissions;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers say of an article that they may read. */
@Service
@Requires(KnowledgePermissions.READ)
@Transactional
public class ReadersVoice {

    private static final int REASONS = 100;

    private final ArticleRepository articles;
    private final ArticleConfirmationRepository confirmations;
    private final ArticleRatingRepository ratings;
    private final Comments comments;
    private final SpaceSight sight;
    private final CurrentUser user;
    private final Clock clock;

    ReadersVoice(
            ArticleRepository articles,
            ArticleConfirmationRepository confirmations,
            ArticleRatingRepository ratings,
            Comments comments,
            SpaceSight sight,
            CurrentUser user,
            Clock clock) {
        this.articles = articles;
        this.confirmations = confirmations;
        this.ratings = ratings;
        this.comments = comments;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Read and understood; said twice it is the same.
     *
     * @param number the version that the reader has seen: what came in between has not been read
     */
    public void confirm(long id, int number) {
        Article article = read(id);
        if (article.mustFrom().isEmpty()) {
            throw new RuleViolation("knowledge.must.not", article.title());
        }
        if (article.live().orElseThrow() != number) {
            throw new RuleViolation("knowledge.must.newer", article.title());
        }
        long me = user.get().accountId();
        if (!confirmations.existsByArticleIdAndAccountIdAndNumber(id, me, number)) {
            confirmations.save(new ArticleConfirmation(article, me, number, clock.instant()));
        }
    }

    /** Whether it was of use; said again, it replaces what was said before. */
    public void rate(long id, RatingForm form) {
        Article article = read(id);
        long me = user.get().accountId();
        ratings.findByArticleIdAndAccountId(id, me)
                .ifPresentOrElse(
                        rating -> rating.change(article, form, clock.instant()),
                        () -> ratings.save(new ArticleRating(article, me, form, clock.instant())));
    }

    /** Why it was of no use, the newest first; for those who keep it. */
    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
    @Transactional(readOnly = true)
    public List<RatingRow> reasons(long id) {
        sight.kept(read(id).space());
        return ratings.findByArticleIdAndUsefulFalseOrderByRatedAtDesc(id, Limit.of(REASONS)).stream()
                .map(ArticleRating::row)
                .toList();
    }

    /** Those before one of them, the newest last. */
    @Transactional(readOnly = true)
    public Slice<CommentRow> comments(long id, long before) {
        read(id);
        return comments.before(id, user.get().accountId(), before);
    }

    public void comment(long id, String text) {
        comments.add(read(id), user.get(), text);
    }

    /** The own one. */
    public void withdraw(long comment) {
        ArticleComment found = comments.shown(comment);
        read(found.article());
        comments.withdraw(found, user.get());
    }

    /** Somebody else's, who is told why. */
    @Requires(KnowledgePermissions.APPROVE)
    public void remove(long comment, String reason) {
        ArticleComment found = comments.shown(comment);
        Article article = read(found.article());
        sight.kept(article.space());
        comments.remove(found, article, user.get(), reason);
    }

    private Article read(long id) {
        Article article = articles.findById(id).filter(Article::isPublic).orElseThrow(NotFound::new);
        sight.readable(article.space());
        return article;
    }
}
