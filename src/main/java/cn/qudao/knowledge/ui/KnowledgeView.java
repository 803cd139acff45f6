package cn.qudao.knowledge.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.Library.Entrance;
import cn.qudao.knowledge.domain.LibraryFilter;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** What there is to read for the post at work. */
@Route(KnowledgeWords.READ)
@Menu(title = "menu.knowledge", icon = "vaadin:academy-cap", order = 45)
@Requires(KnowledgePermissions.READ)
class KnowledgeView extends Page implements BeforeEnterObserver {

    private final transient Library library;
    private final ListFilter<String> words;
    private final ListFilter<SpaceRow> space;
    private final ListFilter<String> folder;
    private final ListFilter<String> tag;
    private final ListFrame<ArticleRow> list;
    private final Anchor transfer = new Anchor("", getTranslation("knowledge.export"));

    KnowledgeView(Library library, ListFrames lists) {
        super("menu.knowledge");
        this.library = library;
        Entrance entrance = library.enter();
        words = ListFilter.words("q", getTranslation("knowledge.words"));
        space = ListFilter.choice(
                "space",
                getTranslation("knowledge.space"),
                entrance.spaces(),
                row -> Long.toString(row.id()),
                SpaceRow::name);
        folder = ListFilter.words("folder", getTranslation("knowledge.folder"));
        tag = ListFilter.words("tag", getTranslation("knowledge.tag"));
        list = lists.frame("menu.knowledge", "knowledge.none");
        list.text("title", "knowledge.title", ArticleRow::title)
                .leadsTo(row -> KnowledgeWords.read(row.id()).toString());
        list.text("space", "knowledge.space", row -> row.space().name());
        list.text("folder", "knowledge.folder", ArticleRow::folder);
        list.time("published", "knowledge.published-at", ArticleRow::publishedAt);
        list.text("due", "knowledge.state", row -> row.due() ? list.say("knowledge.state.DUE") : null);
        list.text("tags", "knowledge.tags", row -> String.join(" ", row.tags())).hidden();
        list.text("owner", "knowledge.owner", ArticleRow::owner).hidden();
        list.text(
                "must",
                "knowledge.must",
                row -> row.mustBy() == null ? null : list.say("knowledge.must.short", row.mustBy()));
        list.filters(words, space, folder, tag).rows(this::rows);
        add(new OwedList(entrance.owed()), list);
        transfer.addClassName("knowledge-link");
        actions(transfer);
    }

    private ListRows<ArticleRow> rows() {
        LibraryFilter filter = new LibraryFilter(
                space.value().map(SpaceRow::id).orElse(null),
                words.value().map(String::strip).orElse(""),
                folder.value().map(String::strip).orElse(null),
                tag.value().map(String::strip).orElse(null));
        return ListRows.of(portion -> library.page(filter, portion), () -> library.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
        transfer.setHref(KnowledgeWords.transfer(space.value().orElse(null)).toString());
    }
}
