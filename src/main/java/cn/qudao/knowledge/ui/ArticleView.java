package cn.qudao.knowledge.ui;

import cn.qudao.attachment.FileList;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.Library.Read;
import cn.qudao.knowledge.domain.ReadersVoice;
import cn.qudao.knowledge.report.ArticlePaper;
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
import java.util.Locale;

/** An article, for those who are in its audience. */
@Route(KnowledgeWords.READ + "/:id")
@Requires(KnowledgePermissions.READ)
class ArticleView extends Page implements BeforeEnterObserver {

    private final transient Library library;
    private final transient ReadersVoice voice;
    private final transient ArticlePaper paper;
    private final transient CurrentUser user;
    private final Div toDesk = new Div();
    private final Paragraph said = new Paragraph();
    private final MarkdownText text = new MarkdownText();
    private final Div tags = new Div();
    private final Div below = new Div();

    ArticleView(Library library, ReadersVoice voice, ArticlePaper paper, CurrentUser user) {
        super("menu.knowledge");
        this.library = library;
        this.voice = voice;
        this.paper = paper;
        this.user = user;
        toDesk.addClassName("qd-page-actions");
        said.addClassName("qd-soft");
        actions(toDesk);
        below.addClassNames("qd-sections", "knowledge-below");
        tags.addClassName("knowledge-tags");
        add(said, tags, text, below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(KnowledgeWords.id(event));
    }

    private void show(long id) {
        Read read = library.open(id);
        ArticleRow article = read.article();
        title(article.title());
        trail(KnowledgeWords.trail(this, article));
        offer(read);
        said.setText(words(article));
        tags.removeAll();
        article.tags()
                .forEach(word -> tags.add(new Anchor(
                        Address.of(KnowledgeWords.READ).with("tag", word).toString(), "#" + word)));
        tags.setVisible(!article.tags().isEmpty());
        text.show(read.html());
        below.removeAll();
        below.add(new MustReadBar(read, voice, () -> show(id)));
        if (!read.files().isEmpty()) {
            FileList list = new FileList();
            read.files().forEach(list::file);
            below.add(new Section(new H2(getTranslation("markdown.files")), list));
        }
        below.add(
                new RatingBar(read, voice, () -> show(id)),
                new RelatedSection(read.related()),
                new CommentSection(read, voice, user.get().may(KnowledgePermissions.APPROVE)));
    }

    private void offer(Read read) {
        long id = read.article().id();
        toDesk.removeAll();
        Locale language = getLocale();
        toDesk.add(new PaperLink(paper, () -> paper.published(id, language)));
        if (read.article().mustBy() != null && user.get().may(KnowledgePermissions.READERS)) {
            toDesk.add(new Anchor(KnowledgeWords.readers(id).toString(), getTranslation("audience.confirmed")));
        }
        if (read.kept()) {
            toDesk.add(new Anchor(KnowledgeWords.desk(id).toString(), getTranslation("knowledge.to-desk")));
        }
    }

    private String words(ArticleRow article) {
        String published = paper.version(article, getLocale());
        if (article.mustBy() != null) {
            published += " · " + getTranslation("knowledge.must.said", article.mustBy());
        }
        return article.due() ? published + " · " + getTranslation("knowledge.said.due") : published;
    }
}
