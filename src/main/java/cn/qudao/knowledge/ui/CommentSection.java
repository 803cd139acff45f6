package cn.qudao.knowledge.ui;

import cn.qudao.kernel.Slice;
import cn.qudao.knowledge.domain.CommentRow;
import cn.qudao.knowledge.domain.Library.Read;
import cn.qudao.knowledge.domain.ReadersVoice;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;

/** What readers say below an article, the newest last. */
class CommentSection extends Section {

    private static final int LONGEST = 1_000;

    private final transient ReadersVoice voice;
    private final long article;
    private final boolean removes;
    private final UnorderedList list = new UnorderedList();
    private final Button earlier = new Button(getTranslation("knowledge.comments.earlier"));
    private final TextArea text = new TextArea(getTranslation("knowledge.comment"));
    private final FieldErrors errors = new FieldErrors();
    private long first;

    /** @param approves whether the person may remove those of others, where the article is kept */
    CommentSection(Read read, ReadersVoice voice, boolean approves) {
        this.voice = voice;
        this.article = read.article().id();
        this.removes = approves && read.kept();
        addClassName("knowledge-comments");
        list.addClassName("qd-records");
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        earlier.addClickListener(event -> above(voice.comments(article, first)));
        text.setMaxLength(LONGEST);
        errors.watch("text", text);
        Button say = new Button(getTranslation("knowledge.comment.say"), event -> say());
        add(new H2(getTranslation("knowledge.comments")), earlier, list, text, say);
        above(read.comments());
    }

    private void say() {
        if (errors.attempt(() -> voice.comment(article, text.getValue()))) {
            text.clear();
            anew();
        }
    }

    private void anew() {
        list.removeAll();
        above(voice.comments(article, Long.MAX_VALUE));
    }

    private void above(Slice<CommentRow> comments) {
        int at = 0;
        for (CommentRow comment : comments.rows()) {
            list.addComponentAtIndex(at++, item(comment));
        }
        first = comments.rows().isEmpty() ? first : comments.rows().getFirst().id();
        earlier.setVisible(comments.next() != null);
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(CommentRow comment) {
        Span said = new Span(comment.text());
        said.addClassName("knowledge-comment");
        Span by = new Span(comment.author() + " · " + KnowledgeWords.time(comment.saidAt()));
        by.addClassName("qd-soft");
        ListItem item = new ListItem(new Div(by, said));
        if (comment.own()) {
            item.add(verb("knowledge.comment.withdraw", comment, () -> {
                errors.attempt(() -> voice.withdraw(comment.id()));
                anew();
            }));
        } else if (removes) {
            item.add(verb("knowledge.comment.remove", comment, () -> remove(comment)));
        }
        return item;
    }

    private Div verb(String key, CommentRow comment, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key) + " " + comment.author());
        Div verbs = new Div(button);
        verbs.addClassName("qd-page-actions");
        return verbs;
    }

    private void remove(CommentRow comment) {
        TextArea reason = new TextArea(getTranslation("knowledge.comment.reason"));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(getTranslation("knowledge.comment.remove"), () -> {
            voice.remove(comment.id(), reason.getValue());
            Notices.done(getTranslation("knowledge.done.comment-removed"));
            anew();
        });
        dialog.field("reason", reason);
        dialog.saveText(getTranslation("knowledge.comment.remove"));
        dialog.open();
    }
}
