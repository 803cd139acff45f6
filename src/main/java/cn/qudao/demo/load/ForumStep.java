package cn.qudao.demo.load;

import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.demo.guangdong.DemoAccount;
import cn.qudao.demo.guangdong.DemoForum;
import cn.qudao.demo.guangdong.DemoForum.DemoBoard;
import cn.qudao.demo.guangdong.DemoForum.DemoPost;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.forum.ForumFeed;
import cn.qudao.forum.ForumFeed.NewPost;
import cn.qudao.forum.ForumFeed.NewReaction;
import cn.qudao.forum.ForumFeed.NewTopic;
import cn.qudao.kernel.Terminal;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the boards of the province, on which the accounts for looking around have talked with each other. */
@Component
class ForumStep {

    private final ForumFeed feed;
    private final Units units;
    private final Accounts accounts;
    private final Clock clock;

    ForumStep(ForumFeed feed, Units units, Accounts accounts, Clock clock) {
        this.feed = feed;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    void run(DemoProvince province) {
        UnitId root = units.root().id();
        Instant now = clock.instant();
        Map<String, DemoAccount> people = province.accounts().stream()
                .filter(DemoAccount::isShown)
                .collect(Collectors.toMap(DemoAccount::signInName, account -> account));
        List<DemoBoard> boards = DemoForum.boards();
        for (int i = 0; i < boards.size(); i++) {
            DemoBoard board = boards.get(i);
            List<NewTopic> topics = board.topics().stream()
                    .map(topic -> new NewTopic(
                            topic.title(),
                            topic.posts().stream()
                                    .map(post -> post(post, people, now))
                                    .toList(),
                            topic.solution()))
                    .toList();
            feed.open(board.name(), board.about(), root, Set.of(), i + 1, topics);
        }
        feed.watch(DemoForum.words());
        Terminal.say(
                "demo.loaded.forum",
                boards.stream().mapToInt(board -> board.topics().size()).sum());
    }

    private NewPost post(DemoPost post, Map<String, DemoAccount> people, Instant now) {
        return new NewPost(
                account(post.account()),
                name(people, post.account()),
                now.minus(Duration.ofHours(post.hoursAgo())),
                post.text(),
                post.reactions().stream()
                        .map(each ->
                                new NewReaction(each.kind(), account(each.account()), name(people, each.account())))
                        .toList());
    }

    private AccountId account(String signInName) {
        return accounts.find(signInName).orElseThrow();
    }

    private static String name(Map<String, DemoAccount> people, String signInName) {
        return Objects.requireNonNull(people.get(signInName)).displayName();
    }
}
