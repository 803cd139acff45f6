package cn.qudao.knowledge.ui;

import cn.qudao.attachment.FileList;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleDesk.Work;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.ArticleState;
import cn.qudao.knowledge.report.ArticlePaper;
import cn.qudao.markdown.DifferenceText;
import cn.qudao.markdown.Markdown;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;

/** An article as it is made: its draft to write or to decide on, its files and its versions. */
@Route(KnowledgeWords.DESK + "/:id")
@Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
class WorkView extends Page implements BeforeEnterObserver {

    private final transient ArticleDesk desk;
    private final transient ArticleActions actions;
    private final transient ArticlePaper paper;
    private final transient CurrentUser user;
    private final Div buttons = new Div();
    private final Div content = new Div();

    WorkView(ArticleDesk desk, ArticleActions actions, ArticlePaper paper, CurrentUser user) {
        super("menu.knowledge-desk");
        this.desk = desk;
        this.actions = actions;
        this.paper = paper;
        this.user = user;
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(KnowledgeWords.id(event));
    }

    private void show(long id) {
        Work work = desk.open(id);
        ArticleRow article = work.article();
        boolean writes = user.get().may(KnowledgePermissions.WRITE);
        title(work.title());
        trail(List.of(
                new Crumb(getTranslation("menu.knowledge-desk"), Address.of(KnowledgeWords.DESK)),
                new Crumb(
                        article.space().name(),
                        Address.of(KnowledgeWords.DESK)
                                .with("space", article.space().id())),
                new Crumb(work.title(), KnowledgeWords.desk(id))));
        buttons.removeAll();
        actions.offer(article, buttons, () -> show(id));
        Locale language = getLocale();
        buttons.add(new PaperLink(paper, () -> paper.draft(id, language)));
        content.removeAll();
        content.add(facts(article));
        if (writes && article.state() == ArticleState.DRAFT) {
            content.add(new Writing(desk, work));
        } else {
            content.add(reading(work));
        }
        content.add(new VersionsSection(desk, work, writes, () -> show(id)));
    }

    private Facts facts(ArticleRow article) {
        return new Facts()
                .with("knowledge.state", getTranslation("knowledge.state." + article.state()))
                .with("knowledge.space", article.space().name())
                .with("knowledge.folder", article.folder())
                .with("knowledge.tags", String.join(" ", article.tags()))
                .with("knowledge.owner", article.owner())
                .with("knowledge.version", article.live())
                .with("knowledge.review-on", article.reviewOn())
                .with("knowledge.must.by", article.mustBy())
                .with("knowledge.submitter", article.submitter())
                .with("knowledge.reason", article.reason());
    }

    private Div reading(Work work) {
        MarkdownText text = new MarkdownText();
        text.show(Markdown.html(work.text()));
        Div all = new Div(text);
        all.addClassName("qd-sections");
        if (work.article().live() != null && !work.changes().isEmpty()) {
            all.add(new Section(new H2(getTranslation("knowledge.changes")), new DifferenceText(work.changes())));
        }
        if (!work.files().isEmpty()) {
            FileList files = new FileList();
            work.files().forEach(files::file);
            all.add(new Section(new H2(getTranslation("markdown.files")), files));
        }
        return all;
    }
}
