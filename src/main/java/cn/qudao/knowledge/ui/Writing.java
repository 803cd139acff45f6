package cn.qudao.knowledge.ui;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleDesk.Work;
import cn.qudao.markdown.MarkdownEditor;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;

/** The draft, of which whatever is typed is kept after a moment. */
class Writing extends Div {

    private final transient ArticleDesk desk;
    private final long article;
    private final FieldErrors errors = new FieldErrors();
    private final TextField title = new TextField(getTranslation("knowledge.title"));
    private final MarkdownEditor text;
    private final Paragraph kept = new Paragraph();
    private long revision;

    Writing(ArticleDesk desk, Work work) {
        this.desk = desk;
        this.article = work.article().id();
        this.revision = work.revision();
        addClassNames("qd-sections");
        kept.addClassName("qd-soft");
        kept.getElement().setAttribute("role", "status");
        kept.setText(getTranslation("knowledge.kept"));
        title.setValue(work.title());
        errors.watch("title", title);
        Typing.tells(title, MarkdownEditor.MOMENT);
        title.addValueChangeListener(event -> keep());
        text = new MarkdownEditor(
                getTranslation("knowledge.text"), ArticleDesk.filesOfArticles(), new FilesOfArticle(), errors);
        text.show(work.text(), work.files());
        text.onType(typed -> keep());
        add(title, kept, text);
    }

    private void keep() {
        boolean done = errors.attempt(() -> revision = desk.save(article, title.getValue(), text.text(), revision));
        kept.setText(getTranslation(done ? "knowledge.kept" : "knowledge.not-kept"));
    }

    private final class FilesOfArticle implements MarkdownEditor.Keeper {

        @Override
        public AttachmentRow add(String name, Path file) {
            return desk.addFile(article, name, file);
        }

        @Override
        public void remove(AttachmentRow file) {
            desk.removeFile(article, file.code());
        }
    }
}
