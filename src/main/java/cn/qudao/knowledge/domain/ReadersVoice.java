package cn.qudao.knowledge.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.knowledge.KnowledgePermissions;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers say of an article that they may read. */
@Service
@Requires(KnowledgePermissions.READ)
@Transactional
public class ReadersVoice {

    private final ArticleRepository articles;
    private final ArticleConfirmationRepository confirmations;
    private final SpaceSight sight;
    private final CurrentUser user;
    private final Clock clock;

    ReadersVoice(
            ArticleRepository articles,
            ArticleConfirmationRepository confirmations,
            SpaceSight sight,
            CurrentUser user,
            Clock clock) {
        this.articles = articles;
        this.confirmations = confirmations;
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

    private Article read(long id) {
        Article article = articles.findById(id).filter(Article::isPublic).orElseThrow(NotFound::new);
        sight.readable(article.space());
        return article;
    }
}
