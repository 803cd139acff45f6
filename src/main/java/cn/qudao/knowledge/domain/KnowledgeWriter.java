package cn.qudao.knowledge.domain;

import cn.qudao.audience.AudienceReaders;
import cn.qudao.audience.Duty;
import cn.qudao.kernel.NotFound;
import cn.qudao.knowledge.KnowledgeFeed;
import cn.qudao.org.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system brings along has been agreed on by others. */
@Component
class KnowledgeWriter implements KnowledgeFeed {

    private static final int AT_ONCE = 5_000;

    private final Spaces spaces;
    private final Templates templates;
    private final ArticleDesk desk;
    private final ArticleRepository articles;
    private final SpaceRepository spaceRows;
    private final ArticleConfirmationRepository confirmations;
    private final AudienceReaders readers;
    private final Clock clock;

    KnowledgeWriter(
            Spaces spaces,
            Templates templates,
            ArticleDesk desk,
            ArticleRepository articles,
            SpaceRepository spaceRows,
            ArticleConfirmationRepository confirmations,
            AudienceReaders readers,
            Clock clock) {
        this.spaces = spaces;
        this.templates = templates;
        this.desk = desk;
        this.articles = articles;
        this.spaceRows = spaceRows;
        this.confirmations = confirmations;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(String name, String about, UnitId unit, Set<String> roles, List<NewArticle> articles) {
        long space = spaces.open(new SpaceForm(name, about, unit, roles));
        LocalDate today = LocalDate.now(clock);
        for (NewArticle each : articles) {
            desk.bring(
                    new ArticleForm(space, each.folder(), each.title(), each.tags(), today.plusYears(1)), each.texts());
        }
    }

    @Override
    @Transactional
    public void oblige(String title, LocalDate by, LongPredicate confirmed) {
        Article article = articles.findFirstByTitle(title).orElseThrow(NotFound::new);
        article.oblige(by, false, LocalDate.now(clock));
        Space space = spaceRows.findById(article.space()).orElseThrow(NotFound::new);
        int live = article.live().orElseThrow();
        Duty must = MustRead.of(article, space);
        long after = 0;
        List<Long> owing;
        do {
            owing = readers.owing(must, after, AT_ONCE);
            confirmations.saveAll(owing.stream()
                    .filter(confirmed::test)
                    .map(account -> new ArticleConfirmation(article, account, live, clock.instant()))
                    .toList());
            after = owing.isEmpty() ? after : owing.getLast();
        } while (owing.size() == AT_ONCE);
    }

    @Override
    @Transactional
    public void keepTemplate(String name, String text) {
        templates.add(new TemplateForm(name, null, text));
    }
}
