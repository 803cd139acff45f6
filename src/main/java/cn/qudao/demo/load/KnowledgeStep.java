package cn.qudao.demo.load;

import cn.qudao.demo.guangdong.DemoKnowledge;
import cn.qudao.demo.guangdong.DemoKnowledge.DemoArticle;
import cn.qudao.demo.guangdong.DemoKnowledge.DemoSpace;
import cn.qudao.kernel.Terminal;
import cn.qudao.knowledge.KnowledgeFeed;
import cn.qudao.knowledge.KnowledgeFeed.NewArticle;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Publishes what everybody in the province may read about the portal and the products. */
@Component
class KnowledgeStep {

    private static final int DAYS = 7;
    private static final int HUNDRED = 100;
    /** So many of a hundred. */
    private static final int CONFIRMED = 72;

    private final KnowledgeFeed feed;
    private final Units units;
    private final Clock clock;

    KnowledgeStep(KnowledgeFeed feed, Units units, Clock clock) {
        this.feed = feed;
        this.units = units;
        this.clock = clock;
    }

    void run() {
        UnitId province = units.root().id();
        List<DemoSpace> spaces = DemoKnowledge.spaces();
        for (DemoSpace space : spaces) {
            feed.open(
                    space.name(),
                    space.about(),
                    province,
                    Set.of(),
                    space.articles().stream()
                            .map(each -> new NewArticle(each.folder(), each.title(), each.tags(), each.texts()))
                            .toList());
        }
        DemoKnowledge.templates().forEach(each -> feed.keepTemplate(each.name(), each.text()));
        Terminal.say(
                "demo.loaded.knowledge",
                spaces.stream().mapToInt(space -> space.articles().size()).sum());
    }

    /** When there are accounts: most of them have confirmed what must be read. */
    void confirm() {
        LocalDate by = LocalDate.now(clock).plusDays(DAYS);
        Random chance = new Random(CONFIRMED);
        DemoKnowledge.spaces().stream()
                .flatMap(space -> space.articles().stream())
                .filter(DemoArticle::must)
                .forEach(article -> feed.oblige(article.title(), by, account -> chance.nextInt(HUNDRED) < CONFIRMED));
    }
}
