package cn.qudao.knowledge.domain;

import cn.qudao.notice.Inboxes;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owner of an article, once, that the day has come to look at it again. */
@Component
class ReviewReminder {

    private static final int AT_ONCE = 500;

    private final ArticleRepository articles;
    private final Inboxes inboxes;
    private final Scope scope;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewReminder(
            ArticleRepository articles, Inboxes inboxes, Scope scope, TransactionTemplate transaction, Clock clock) {
        this.articles = articles;
        this.inboxes = inboxes;
        this.scope = scope;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        int told;
        do {
            told = scope.asSystem("articles due for review", () -> transaction.execute(status -> some()));
        } while (told == AT_ONCE);
    }

    private int some() {
        List<Article> due = articles.toBeReminded(LocalDate.now(clock), Limit.of(AT_ONCE));
        due.forEach(article -> {
            article.ownerAccount()
                    .ifPresent(owner -> inboxes.tell(
                            KnowledgeNotices.REVIEW,
                            owner,
                            "knowledge-desk/" + article.id(),
                            "knowledge.notice.due",
                            article.title()));
            article.reminded();
        });
        return due.size();
    }
}
