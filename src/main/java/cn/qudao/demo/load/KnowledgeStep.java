package cn.qudao.demo.load;

import cn.qudao.demo.guangdong.DemoKnowledge;
import cn.qudao.demo.guangdong.DemoKnowledge.DemoSpace;
import cn.qudao.kernel.Terminal;
import cn.qudao.knowledge.KnowledgeFeed;
import cn.qudao.knowledge.KnowledgeFeed.NewArticle;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Publishes what everybody in the province may read about the portal and the products. */
@Component
class KnowledgeStep {

    private final KnowledgeFeed feed;
    private final Units units;

    KnowledgeStep(KnowledgeFeed feed, Units units) {
        this.feed = feed;
        this.units = units;
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
                            .map(each -> new NewArticle(each.folder(), each.title(), each.text()))
                            .toList());
        }
        Terminal.say(
                "demo.loaded.knowledge",
                spaces.stream().mapToInt(space -> space.articles().size()).sum());
    }
}
