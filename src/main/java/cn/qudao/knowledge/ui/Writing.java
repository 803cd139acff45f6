package cn.qudao.knowledge.ui;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.AttachmentUpload;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleDesk.Work;
import cn.qudao.knowledge.domain.Markdown;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** The draft beside what it will look like. Whatever is typed is kept after a moment; pictures can be pasted into the text. */
class Writing extends Div {

    private static final int MOMENT = 1_000;

    /** As if it had been typed where the writer is. */
    private static final String INSERT = """
            const area = this.inputElement;
            area.setRangeText($0, area.selectionStart, area.selectionEnd, 'end');
            area.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
            """;

    /** Pictures on the clipboard go the way of other files. */
    private static final String PASTE = """
            this.addEventListener('paste', event => {
              const files = [...event.clipboardData.files];
              if (files.length) {
                event.preventDefault();
                $0._addFiles(files);
              }
            });
            """;

    private final transient ArticleDesk desk;
    private final long article;
    private final FieldErrors errors = new FieldErrors();
    private final TextField title = new TextField(getTranslation("knowledge.title"));
    private final TextArea text = new TextArea(getTranslation("knowledge.text"));
    private final ArticleText preview = new ArticleText();
    private final Paragraph kept = new Paragraph();
    private final Div files = new Div();
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
        text.setValue(work.text());
        preview.show(Markdown.html(work.text()));
        errors.watch("title", title);
        errors.watch("text", text);
        text.setHelperText(getTranslation("knowledge.text.hint"));
        Typing.tells(title, MOMENT);
        Typing.tells(text, MOMENT);
        title.addValueChangeListener(event -> keep());
        text.addValueChangeListener(event -> {
            preview.show(Markdown.html(event.getValue()));
            keep();
        });
        AttachmentUpload upload = new AttachmentUpload(
                ArticleDesk.filesOfArticles(), (name, file) -> desk.addFile(article, name, file), this::added);
        text.getElement().executeJs(PASTE, upload.getElement());
        Div sides = new Div(text, preview);
        sides.addClassName("knowledge-sides");
        add(title, sides, kept, new Section(new H2(getTranslation("knowledge.files")), upload, files));
        work.files().forEach(this::list);
    }

    private void keep() {
        boolean done = errors.attempt(() -> revision = desk.save(article, title.getValue(), text.getValue(), revision));
        kept.setText(getTranslation(done ? "knowledge.kept" : "knowledge.not-kept"));
    }

    /** A picture stands in the text at once. */
    private void added(AttachmentRow file) {
        list(file);
        if (file.kind().isPicture()) {
            insert(file);
        }
    }

    private void list(AttachmentRow file) {
        FileList list = new FileList();
        Button insert = small("knowledge.file.insert");
        insert.addClickListener(event -> insert(file));
        Button remove = small("knowledge.file.remove");
        remove.addClickListener(event -> {
            if (errors.attempt(() -> desk.removeFile(article, file.code()))) {
                files.remove(list);
            }
        });
        list.file(file, insert, remove);
        files.add(list);
    }

    private Button small(String key) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void insert(AttachmentRow file) {
        String name = file.name().replaceAll("[\\[\\]\\\\]", "");
        text.getElement()
                .executeJs(
                        INSERT,
                        file.kind().isPicture()
                                ? "![" + name + "](" + file.address() + ")"
                                : "[" + name + "](" + file.address() + ")");
    }
}
