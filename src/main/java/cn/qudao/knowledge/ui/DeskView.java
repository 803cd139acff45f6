package cn.qudao.knowledge.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleFilter;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.ArticleState;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.knowledge.domain.Templates;
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
import java.util.List;
import java.util.Locale;

/** The articles of the own part in every state, for those who write them and those who approve. */
@Route(KnowledgeWords.DESK)
@Menu(title = "menu.knowledge-desk", icon = "vaadin:edit", order = 46)
@Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
class DeskView extends Page implements BeforeEnterObserver {

    private final transient ArticleDesk desk;
    private final ListFilter<String> words;
    private final ListFilter<SpaceRow> space;
    private final ListFilter<ArticleState> state;
    private final ListFrame<ArticleRow> list;
    private final Anchor transfer = new Anchor("", getTranslation("knowledge.transfer"));

    DeskView(ArticleDesk desk, Spaces spaces, Templates templates, CurrentUser user, ListFrames lists) {
        super("menu.knowledge-desk");
        this.desk = desk;
        List<SpaceRow> kept = spaces.kept();
        words = ListFilter.words("q", getTranslation("knowledge.words"));
        space = ListFilter.choice(
                "space", getTranslation("knowledge.space"), kept, row -> Long.toString(row.id()), SpaceRow::name);
        state = ListFilter.choice(
                "state",
                getTranslation("knowledge.state"),
                List.of(ArticleState.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("knowledge.state." + each));
        list = lists.frame("menu.knowledge-desk", "knowledge.desk.none");
        list.text("title", "knowledge.title", ArticleRow::title)
                .leadsTo(row -> KnowledgeWords.desk(row.id()).toString());
        list.text("state", "knowledge.state", row -> list.say("knowledge.state." + row.state()));
        list.text("space", "knowledge.space", row -> row.space().name());
        list.text("folder", "knowledge.folder", ArticleRow::folder);
        list.text("owner", "knowledge.owner", ArticleRow::owner);
        list.time("review", "knowledge.review-on", ArticleRow::reviewOn);
        list.number("live", "knowledge.version", ArticleRow::live).hidden();
        list.time("published", "knowledge.published-at", ArticleRow::publishedAt)
                .hidden();
        list.filters(words, space, state).rows(this::rows);
        transfer.addClassName("knowledge-link");
        actions(transfer);
        if (user.get().may(KnowledgePermissions.WRITE)) {
            Button begin = new Button(
                    getTranslation("knowledge.begin"),
                    event -> new ArticleDialog(kept, desk)
                            .begin(
                                    templates.all(),
                                    id -> KnowledgeWords.desk(id).go(UI.getCurrent())));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(begin);
        }
        add(list);
    }

    private ListRows<ArticleRow> rows() {
        ArticleFilter filter = new ArticleFilter(
                space.value().map(SpaceRow::id).orElse(null),
                words.value().map(String::strip).orElse(""),
                state.value().orElse(null));
        return ListRows.of(portion -> desk.page(filter, portion), () -> desk.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
        transfer.setHref(KnowledgeWords.transfer(space.value().orElse(null)).toString());
    }
}
