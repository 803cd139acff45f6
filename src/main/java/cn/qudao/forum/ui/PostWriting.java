package cn.qudao.forum.ui;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.forum.domain.MentionRow;
import cn.qudao.forum.domain.MentionSearch;
import cn.qudao.forum.domain.PostDrafts;
import cn.qudao.forum.domain.PostDrafts.Draft;
import cn.qudao.forum.domain.Posting;
import cn.qudao.forum.domain.Posting.Posted;
import cn.qudao.markdown.MarkdownEditor;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A topic or a reply as it is written: kept a moment after it was typed, and put before its readers when it is done. */
class PostWriting extends Div {

    private final transient PostDrafts drafts;
    private final transient Posting posting;
    private final transient Draft draft;
    private final transient Consumer<Posted> done;
    private final FieldErrors errors = new FieldErrors();
    private final TextField title = new TextField(getTranslation("forum.title"));
    private final MarkdownEditor text;
    private final Paragraph kept = new Paragraph();
    private long revision;

    /**
     * @param done is told what has become of it
     * @param discarded when there is nothing to go on with
     */
    PostWriting(
            PostDrafts drafts,
            Posting posting,
            MentionSearch people,
            Draft draft,
            Consumer<Posted> done,
            Runnable discarded) {
        this.drafts = drafts;
        this.posting = posting;
        this.draft = draft;
        this.done = done;
        this.revision = draft.revision();
        addClassName("qd-sections");
        kept.addClassName("qd-soft");
        kept.getElement().setAttribute("role", "status");
        title.setValue(draft.title());
        Typing.tells(title, MarkdownEditor.MOMENT);
        title.addValueChangeListener(event -> keep());
        title.setVisible(draft.titled());
        errors.watch("title", title);
        text = new MarkdownEditor(
                getTranslation(draft.titled() || draft.change() ? "forum.text" : "forum.reply"),
                PostDrafts.filesOfPosts(),
                new FilesOfPost(),
                errors);
        text.show(draft.text(), draft.files());
        text.onType(typed -> keep());
        Button publish = new Button(getTranslation(purpose()), event -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(event -> publish.setEnabled(true));
        Button discard =
                new Button(getTranslation(draft.change() ? "forum.discard.change" : "forum.discard"), event -> {
                    if (errors.attempt(() -> drafts.discard(draft.id()))) {
                        discarded.run();
                    }
                });
        Div actions = new Div(publish, discard);
        if (draft.titled() && !draft.change()) {
            actions.add(new Button(
                    getTranslation("forum.poll"), event -> errors.attempt(() -> PollDialog.show(drafts, draft.id()))));
        }
        actions.addClassName("qd-page-actions");
        add(title, text, mention(people), kept, actions);
    }

    /** Whoever is chosen stands in the text, where the writer is. */
    private ComboBox<MentionRow> mention(MentionSearch people) {
        ComboBox<MentionRow> mention = new ComboBox<>(getTranslation("forum.mention"));
        mention.setHelperText(getTranslation("forum.mention.hint"));
        mention.setItemLabelGenerator(row -> row.name() + " (" + row.signInName() + ")");
        mention.setItems(query -> people.find(draft.id(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        mention.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                text.insert(event.getValue().text());
                mention.clear();
            }
        });
        return mention;
    }

    private String purpose() {
        if (draft.change()) {
            return "forum.publish.change";
        }
        return draft.titled() ? "forum.publish" : "forum.publish.reply";
    }

    /** Where the writer is. */
    void quote(String words) {
        text.insert(words);
    }

    private boolean keep() {
        boolean saved =
                errors.attempt(() -> revision = drafts.save(draft.id(), title.getValue(), text.text(), revision));
        kept.setText(getTranslation(saved ? "forum.kept" : "forum.not-kept"));
        return saved;
    }

    private void publish() {
        if (keep()) {
            errors.attempt(() -> {
                Posted posted = posting.publish(draft.id());
                Notices.done(getTranslation(outcome(posted)));
                done.accept(posted);
            });
        }
    }

    private static String outcome(Posted posted) {
        if (posted.waits()) {
            return posted.number() == 0 ? "forum.done.waiting" : "forum.done.change-waiting";
        }
        return "forum.done.published";
    }

    private final class FilesOfPost implements MarkdownEditor.Keeper {

        @Override
        public AttachmentRow add(String name, Path file) {
            return drafts.addFile(draft.id(), name, file);
        }

        @Override
        public void remove(AttachmentRow file) {
            drafts.removeFile(draft.id(), file.code());
        }
    }
}
