package cn.qudao.knowledge.domain;

import cn.qudao.audience.AudienceReaders;
import cn.qudao.notice.Inboxes;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the audience of a must-read article of it, some hundred at a time: it may be the whole province, and who publishes does not wait
 * for that.
 */
@Component
class ReadingCalls {

    private static final int AT_ONCE = 500;

    private final ReadingCallRepository calls;
    private final ArticleRepository articles;
    private final SpaceRepository spaces;
    private final AudienceReaders readers;
    private final Inboxes inboxes;
    private final Scope scope;
    private final TransactionTemplate transaction;

    ReadingCalls(
            ReadingCallRepository calls,
            ArticleRepository articles,
            SpaceRepository spaces,
            AudienceReaders readers,
            Inboxes inboxes,
            Scope scope,
            TransactionTemplate transaction) {
        this.calls = calls;
        this.articles = articles;
        this.spaces = spaces;
        this.readers = readers;
        this.inboxes = inboxes;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** From the first account on, also where an earlier call is not over. */
    void begin(Article article) {
        calls.findById(article.id()).ifPresentOrElse(ReadingCall::again, () -> calls.save(new ReadingCall(article)));
    }

    void giveUp(Article article) {
        calls.findById(article.id()).ifPresent(calls::delete);
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void tell() {
        while (scope.asSystem("must-read articles are told of", this::some)) {
            // There may be more.
        }
    }

    private boolean some() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<ReadingCall> next = calls.next(Limit.of(1));
            next.ifPresent(this::tell);
            return next.isPresent();
        }));
    }

    private void tell(ReadingCall call) {
        List<Long> owing = articles.findById(call.article())
                .filter(Article::isPublic)
                .filter(article -> article.mustBy().isPresent())
                .map(article -> tell(article, call.told()))
                .orElse(List.of());
        if (owing.size() < AT_ONCE) {
            calls.delete(call);
        } else {
            call.upTo(owing.getLast());
        }
    }

    private List<Long> tell(Article article, long after) {
        Space space = spaces.findById(article.space()).orElseThrow();
        List<Long> owing = readers.owing(MustRead.of(article, space), after, AT_ONCE);
        String day = article.mustBy().orElseThrow().toString();
        inboxes.tell(
                KnowledgeNotices.MUST_READ,
                owing,
                "knowledge/" + article.id(),
                "knowledge.notice.must",
                article.title(),
                day);
        return owing;
    }
}
