package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.PostState;
import cn.qudao.forum.domain.TopicFilter;
import cn.qudao.forum.domain.TopicFilter.Part;
import cn.qudao.forum.domain.TopicRow;
import cn.qudao.forum.domain.TopicSubscriptions;
import cn.qudao.forum.domain.Topics;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics of the boards that the post at work reads. */
@Route(ForumPaths.FORUM)
@Menu(title = "menu.forum", icon = "vaadin:comments-o", order = 47)
@Requires(ForumPermissions.READ)
class ForumView extends Page implements BeforeEnterObserver {

    private final transient Topics topics;
    private final ListFilter<String> words;
    private final ListFilter<BoardRow> board;
    private final ListFilter<Part> part;
    private final ListFrame<TopicRow> list;

    ForumView(Topics topics, TopicSubscriptions subscriptions, CurrentUser user, ListFrames lists) {
        super("menu.forum");
        this.topics = topics;
        List<BoardRow> boards = topics.boards();
        boolean moderates = user.get().may(ForumPermissions.MODERATE);
        words = ListFilter.words("q", getTranslation("forum.title"));
        board = ListFilter.choice(
                "board", getTranslation("forum.board"), boards, row -> Long.toString(row.id()), BoardRow::name);
        part = ListFilter.choice(
                "part",
                getTranslation("forum.part"),
                Arrays.stream(Part.values())
                        .filter(each -> moderates || each != Part.WITHHELD)
                        .toList(),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("forum.part." + each));
        list = lists.frame("menu.forum", "forum.none");
        list.text("title", "forum.title", TopicRow::title)
                .leadsTo(row -> ForumPaths.topic(row.id()).toString());
        list.text("marks", "forum.marks", this::marks);
        list.text("board", "forum.board", row -> row.board().name());
        list.text("author", "forum.author", TopicRow::author);
        list.number("replies", "forum.replies", TopicRow::replies);
        list.time("active", "forum.active", TopicRow::activeAt);
        list.filters(words, board, part).rows(this::rows);
        Anchor hot = new Anchor(ForumPaths.HOT, getTranslation("menu.forum-hot"));
        hot.addClassName("forum-link");
        actions(hot);
        if (!boards.isEmpty()) {
            actions(new Button(
                    getTranslation("forum.subscriptions"), event -> SubscriptionDialog.show(boards, subscriptions)));
        }
        if (user.get().may(ForumPermissions.WRITE) && !boards.isEmpty()) {
            Button begin = new Button(getTranslation("forum.begin"), event -> begin(boards));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(begin);
        }
        add(list);
    }

    private void begin(List<BoardRow> boards) {
        BoardDialog.choose(
                boards,
                board.value().orElse(null),
                chosen -> Address.of(ForumPaths.WRITING + '/' + chosen).go(UI.getCurrent()));
    }

    private String marks(TopicRow row) {
        Integer unread = row.unread();
        String news =
                unread == null ? list.say("forum.mark.new") : unread > 0 ? list.say("forum.mark.unread", unread) : "";
        return Stream.of(
                        row.pinned() ? list.say("forum.mark.pinned") : "",
                        row.locked() ? list.say("forum.mark.locked") : "",
                        row.solved() ? list.say("forum.mark.solved") : "",
                        row.state() == PostState.PUBLISHED ? news : list.say("forum.state." + row.state()))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private ListRows<TopicRow> rows() {
        TopicFilter filter = new TopicFilter(
                board.value().map(BoardRow::id).orElse(null),
                words.value().map(String::strip).orElse(""),
                part.value().orElse(null));
        return ListRows.of(portion -> topics.page(filter, portion), () -> topics.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
