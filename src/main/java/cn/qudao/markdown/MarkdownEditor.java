package cn.qudao.markdown;

import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.AttachmentUpload;
import cn.qudao.attachment.FileList;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What is being written beside what it will look like, and its files. Pictures can be pasted into the text. */
public class MarkdownEditor extends Div {

    /** So long after the last key what is typed is told, in milliseconds. */
    public static final int MOMENT = 1_000;

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

    private final transient Keeper keeper;
    private final FieldErrors errors;
    private final TextArea text;
    private final MarkdownText preview = new MarkdownText();
    private final Div files = new Div();

    /** Keeps the files of what is written. */
    public interface Keeper {

        /** On another thread than that of the page. */
        AttachmentRow add(String name, Path file);

        /** @throws cn.qudao.kernel.RuleViolation where it has to stay */
        void remove(AttachmentRow file);
    }

    /** @param errors knows the text as {@code text} */
    public MarkdownEditor(String label, AttachmentPurpose purpose, Keeper keeper, FieldErrors errors) {
        this.keeper = keeper;
        this.errors = errors;
        addClassName("qd-sections");
        text = errors.watch("text", new TextArea(label));
        text.setHelperText(getTranslation("markdown.hint"));
        Typing.tells(text, MOMENT);
        text.addValueChangeListener(event -> preview.show(Markdown.html(event.getValue())));
        AttachmentUpload upload = new AttachmentUpload(purpose, keeper::add, this::added);
        text.getElement().executeJs(PASTE, upload.getElement());
        Div sides = new Div(text, preview);
        sides.addClassName("markdown-sides");
        add(sides, new Section(new H2(getTranslation("markdown.files")), upload, files));
    }

    public void show(String written, List<AttachmentRow> added) {
        text.setValue(written);
        preview.show(Markdown.html(written));
        files.removeAll();
        added.forEach(this::list);
    }

    /** @param typed is told what is written, a moment after it was */
    public void onType(Consumer<String> typed) {
        text.addValueChangeListener(event -> typed.accept(event.getValue()));
    }

    public String text() {
        return text.getValue();
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
        Button insert = small("markdown.file.insert");
        insert.addClickListener(event -> insert(file));
        Button remove = small("markdown.file.remove");
        remove.addClickListener(event -> {
            if (errors.attempt(() -> keeper.remove(file))) {
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
        insert((file.kind().isPicture() ? "![" : "[") + name + "](" + file.address() + ")");
    }

    /** Where the writer is. */
    public void insert(String words) {
        text.getElement().executeJs(INSERT, words);
    }
}
