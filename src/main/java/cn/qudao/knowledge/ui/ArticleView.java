package cn.qudao.knowledge.ui;

import cn.qudao.attachment.FileList;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.Library.Read;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** An article, for those who are in its audience. */
@Route(KnowledgeWords.READ + "/:id")
@Requires(KnowledgePermissions.READ)
class ArticleView extends Page implements BeforeEnterObserver {

    private final transient Library library;
    private final Div toDesk = new Div();
    private final Paragraph said = new Paragraph();
    private final MarkdownText text = new MarkdownText();
    private final Section files = new Section();

    ArticleView(Library library) {
        super("menu.knowledge");
        this.library = library;
        toDesk.addClassName("qd-page-actions");
        said.addClassName("qd-soft");
        actions(toDesk);
        add(said, text, files);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Read read = library.open(KnowledgeWords.id(event));
        ArticleRow article = read.article();
        title(article.title());
        trail(List.of(
                new Crumb(getTranslation("menu.knowledge"), Address.of(KnowledgeWords.READ)),
                new Crumb(
                        article.space().name(),
                        Address.of(KnowledgeWords.READ)
                                .with("space", article.space().id())),
                new Crumb(article.title(), KnowledgeWords.read(article.id()))));
        toDesk.removeAll();
        if (read.kept()) {
            toDesk.add(new Anchor(KnowledgeWords.desk(article.id()).toString(), getTranslation("knowledge.to-desk")));
        }
        said.setText(words(article));
        text.show(read.html());
        files.removeAll();
        files.setVisible(!read.files().isEmpty());
        FileList list = new FileList();
        read.files().forEach(list::file);
        files.add(new H2(getTranslation("markdown.files")), list);
    }

    private String words(ArticleRow article) {
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(article.publishedAt()), Clocks.BUSINESS_ZONE);
        String published = article.owner() == null
                ? getTranslation("knowledge.said.version", article.live(), day.toString())
                : getTranslation("knowledge.said.by", article.live(), day.toString(), article.owner());
        return article.due() ? published + " · " + getTranslation("knowledge.said.due") : published;
    }
}
