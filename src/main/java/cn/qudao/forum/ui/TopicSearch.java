package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.TopicFilter;
import cn.qudao.forum.domain.Topics;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Portion;
import cn.qudao.uikit.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Topics by words of their titles, for the search box of the header. */
@Component
class TopicSearch implements SearchSource {

    private final Topics topics;
    private final CurrentUser user;

    TopicSearch(Topics topics, CurrentUser user) {
        this.topics = topics;
        this.user = user;
    }

    @Override
    public String title() {
        return "menu.forum";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public List<Hit> find(String words, int limit) {
        return user.get().may(ForumPermissions.READ)
                ? topics.page(new TopicFilter(null, words.strip(), null), Portion.first(limit)).rows().stream()
                        .limit(limit)
                        .map(row -> new Hit(row.title(), row.board().name(), ForumPaths.topic(row.id())))
                        .toList()
                : List.of();
    }
}
