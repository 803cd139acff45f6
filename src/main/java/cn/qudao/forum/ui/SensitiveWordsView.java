package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.SensitiveWords;
import cn.qudao.forum.domain.WordRow;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The words that hold a post back until a moderator has looked, and what they find. */
@Route("forum-words")
@Menu(title = "menu.forum-words", icon = "vaadin:shield", order = 76.9)
@Requires(ForumPermissions.WORDS)
class SensitiveWordsView extends Page implements BeforeEnterObserver {

    private final transient SensitiveWords words;
    private final ListFrame<WordRow> list;

    SensitiveWordsView(SensitiveWords words, ListFrames lists) {
        super("menu.forum-words");
        this.words = words;
        Paragraph about = new Paragraph(getTranslation("forum.words.about"));
        about.addClassName("qd-soft");
        list = lists.frame("menu.forum-words", "forum.words.none");
        list.text("name", "forum.word", WordRow::name);
        list.text("spelling", "forum.word.spelling", WordRow::spelling);
        list.verb("drop", "forum.word.drop", row -> list.say("forum.word.drop"), this::drop);
        Button add = new Button(getTranslation("forum.word.add"), event -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button tryOut = new Button(getTranslation("forum.words.try"), event -> tryOut());
        actions(tryOut, add);
        add(about, list.all(words::all));
    }

    private void drop(WordRow row) {
        new FieldErrors().attempt(() -> words.drop(row.id()));
        list.refresh();
    }

    private void add() {
        TextField word = new TextField(getTranslation("forum.word"));
        FormDialog dialog = new FormDialog(getTranslation("forum.word.add"), () -> {
            words.add(word.getValue());
            list.refresh();
        });
        dialog.field("name", word);
        dialog.open();
    }

    private void tryOut() {
        TextArea text = new TextArea(getTranslation("forum.words.text"));
        Paragraph found = new Paragraph();
        found.getElement().setAttribute("role", "status");
        Typing.tells(text, HasValueChangeMode.DEFAULT_CHANGE_TIMEOUT);
        text.addValueChangeListener(event -> {
            List<String> held = words.found(event.getValue());
            found.setText(
                    held.isEmpty()
                            ? getTranslation("forum.words.found-none")
                            : getTranslation("forum.said.words", String.join(" ", held)));
        });
        FormDialog dialog = new FormDialog(getTranslation("forum.words.try"), () -> {});
        dialog.field("text", text);
        dialog.note(found);
        dialog.saveText(getTranslation("forum.close"));
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
