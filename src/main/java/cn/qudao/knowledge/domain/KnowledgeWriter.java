package cn.qudao.knowledge.domain;

import cn.qudao.knowledge.KnowledgeFeed;
import cn.qudao.org.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system brings along has been agreed on by others. */
@Component
class KnowledgeWriter implements KnowledgeFeed {

    private final Spaces spaces;
    private final ArticleDesk desk;
    private final Clock clock;

    KnowledgeWriter(Spaces spaces, ArticleDesk desk, Clock clock) {
        this.spaces = spaces;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(String name, String about, UnitId unit, Set<String> roles, List<NewArticle> articles) {
        long space = spaces.open(new SpaceForm(name, about, unit, roles));
        LocalDate today = LocalDate.now(clock);
        for (NewArticle each : articles) {
            desk.bring(new ArticleForm(space, each.folder(), each.title(), today.plusYears(1)), each.text());
        }
    }
}
