package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.HeatSpan;
import cn.qudao.forum.domain.HotRow;
import cn.qudao.forum.domain.Topics;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;

/** Which topics most people talk about now, and how that is reckoned. */
@Route(ForumPaths.HOT)
@Requires(ForumPermissions.READ)
class HotView extends Page implements BeforeEnterObserver {

    private final transient Topics topics;
    private final ListFilter<HeatSpan> span;
    private final ListFilter<BoardRow> board;
    private final ListFrame<HotRow> list;

    HotView(Topics topics, ListFrames lists) {
        super("menu.forum-hot");
        this.topics = topics;
        trail(List.of(
                new Crumb(getTranslation("menu.forum"), Address.of(ForumPaths.FORUM)),
                new Crumb(getTranslation("menu.forum-hot"), Address.of(ForumPaths.HOT))));
        span = ListFilter.choice(
                        "span",
                        getTranslation("forum.span"),
                        List.of(HeatSpan.values()),
                        each -> each.name().toLowerCase(Locale.ROOT),
                        each -> getTranslation("forum.span." + each))
                .preset(() -> HeatSpan.WEEK);
        board = ListFilter.choice(
                "board",
                getTranslation("forum.board"),
                topics.boards(),
                row -> Long.toString(row.id()),
                BoardRow::name);
        list = lists.frame("menu.forum-hot", "forum.hot.none");
        list.text("title", "forum.title", HotRow::title)
                .leadsTo(row -> ForumPaths.topic(row.topic()).toString());
        list.number("place", "forum.hot.place", HotRow::place);
        list.text("board", "forum.board", row -> row.board().name());
        list.number("people", "forum.hot.people", HotRow::people);
        list.text("heat", "forum.hot.heat", row -> "%.1f".formatted(row.heat()));
        list.filters(span, board).rows(this::rows);
        Paragraph formula = new Paragraph(getTranslation("forum.hot.formula"));
        formula.addClassName("qd-soft");
        add(list, formula);
    }

    private ListRows<HotRow> rows() {
        Long wanted = board.value().map(BoardRow::id).orElse(null);
        List<HotRow> hot = topics.hot(wanted, span.value().orElse(HeatSpan.WEEK));
        return ListRows.of((Portion portion) -> new Slice<>(hot, null), hot::size);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
