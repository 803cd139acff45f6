package cn.qudao.forum.ui;

import cn.qudao.forum.domain.ActKind;
import cn.qudao.forum.domain.ActRow;
import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.Moderator;
import cn.qudao.forum.domain.PostChoice;
import cn.qudao.forum.domain.PostState;
import cn.qudao.forum.domain.TopicDesk;
import cn.qudao.forum.domain.TopicRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.MenuButton;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What a moderator can do with a topic as a whole. */
@Component
class TopicVerbs {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final Moderator moderator;
    private final TopicDesk desk;

    TopicVerbs(Moderator moderator, TopicDesk desk) {
        this.moderator = moderator;
        this.desk = desk;
    }

    MenuButton menu(TopicRow topic, Runnable changed) {
        return new MenuButton(UI.getCurrent().getTranslation("forum.manage"), menu -> offer(topic, menu, changed));
    }

    private void offer(TopicRow topic, MenuButton menu, Runnable changed) {
        long id = topic.id();
        if (topic.state() == PostState.PUBLISHED) {
            ask(
                    menu,
                    topic.pinned() ? ActKind.UNPIN : ActKind.PIN,
                    reason -> moderator.pin(id, !topic.pinned(), reason),
                    changed);
            ask(
                    menu,
                    topic.locked() ? ActKind.UNLOCK : ActKind.LOCK,
                    reason -> moderator.lock(id, !topic.locked(), reason),
                    changed);
            entry(menu, "forum.act.MOVE", () -> move(topic, changed));
            entry(menu, "forum.act.MERGE", () -> merge(topic));
            entry(menu, "forum.act.SPLIT", () -> split(topic));
        }
        entry(menu, "forum.acts", () -> acts(topic));
    }

    private static void ask(MenuButton menu, ActKind kind, Consumer<String> decided, Runnable changed) {
        String key = "forum.act." + kind;
        entry(menu, key, () -> ReasonDialog.ask(key, kind.isReasoned(), "forum.reason.hint", decided, changed));
    }

    private static void entry(MenuButton menu, String key, Runnable action) {
        menu.add(menu.getTranslation(key), action);
    }

    private void move(TopicRow topic, Runnable changed) {
        UI ui = UI.getCurrent();
        List<BoardRow> boards = moderator.boards().stream()
                .filter(board -> board.id() != topic.board().id())
                .toList();
        ComboBox<BoardRow> board = BoardDialog.field(boards);
        TextArea reason = reason(ui);
        FormDialog dialog = new FormDialog(ui.getTranslation("forum.act.MOVE"), () -> {
            BoardRow chosen = board.getValue();
            moderator.move(topic.id(), chosen == null ? null : chosen.id(), reason.getValue());
            changed.run();
        });
        dialog.field("board", board);
        dialog.field("reason", reason);
        dialog.note(new Paragraph(ui.getTranslation("forum.reason.hint")));
        dialog.saveText(ui.getTranslation("forum.act.MOVE"));
        dialog.open();
    }

    private static TextArea reason(UI ui) {
        TextArea reason = new TextArea(ui.getTranslation("forum.reason"));
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    private void merge(TopicRow topic) {
        UI ui = UI.getCurrent();
        ComboBox<TopicRow> into = new ComboBox<>(ui.getTranslation("forum.merge.into"));
        into.setItems(query -> desk.targets(topic.id(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        into.setItemLabelGenerator(row -> row.title() + " · " + row.board().name());
        into.setRequiredIndicatorVisible(true);
        TextArea reason = reason(ui);
        FormDialog dialog = new FormDialog(ui.getTranslation("forum.act.MERGE"), () -> {
            TopicRow chosen = into.getValue();
            long target = desk.merge(topic.id(), chosen == null ? null : chosen.id(), reason.getValue());
            ForumPaths.topic(target).go(ui);
        });
        dialog.field("topic", into);
        dialog.field("reason", reason);
        dialog.note(new Paragraph(ui.getTranslation("forum.merge.hint")));
        dialog.saveText(ui.getTranslation("forum.act.MERGE"));
        dialog.open();
    }

    private void split(TopicRow topic) {
        UI ui = UI.getCurrent();
        MultiSelectComboBox<PostChoice> posts = new MultiSelectComboBox<>(ui.getTranslation("forum.split.posts"));
        posts.setItems(query ->
                desk.replies(topic.id(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        posts.setHelperText(ui.getTranslation("forum.split.posts.hint"));
        posts.setItemLabelGenerator(post -> "#%d %s: %s".formatted(post.number(), post.author(), post.text()));
        posts.setRequiredIndicatorVisible(true);
        TextField title = new TextField(ui.getTranslation("forum.title"));
        title.setRequiredIndicatorVisible(true);
        List<BoardRow> boards = moderator.boards();
        ComboBox<BoardRow> board = BoardDialog.field(boards);
        boards.stream()
                .filter(each -> each.id() == topic.board().id())
                .findFirst()
                .ifPresent(board::setValue);
        TextArea reason = reason(ui);
        FormDialog dialog = new FormDialog(ui.getTranslation("forum.act.SPLIT"), () -> {
            BoardRow chosen = board.getValue();
            long begun = desk.split(
                    topic.id(),
                    posts.getValue().stream().map(PostChoice::id).toList(),
                    chosen == null ? null : chosen.id(),
                    title.getValue(),
                    reason.getValue());
            ForumPaths.topic(begun).go(ui);
        });
        dialog.field("posts", posts);
        dialog.field("title", title);
        dialog.field("board", board);
        dialog.field("reason", reason);
        dialog.note(new Paragraph(ui.getTranslation("forum.split.hint")));
        dialog.saveText(ui.getTranslation("forum.act.SPLIT"));
        dialog.open();
    }

    private void acts(TopicRow topic) {
        UI ui = UI.getCurrent();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(ui.getTranslation("forum.acts"));
        List<ActRow> done = moderator.acts(topic.id());
        RecordList list = new RecordList();
        for (ActRow act : done) {
            String what = ui.getTranslation("forum.act." + act.kind());
            list.row(
                    act.number() > 0 ? what + " #" + act.number() : what,
                    null,
                    TIME.format(act.at()) + " · " + (act.moderator() == null ? "–" : act.moderator())
                            + (act.reason().isEmpty() ? "" : " · " + act.reason()));
        }
        dialog.add(done.isEmpty() ? new Paragraph(ui.getTranslation("forum.acts.none")) : list);
        dialog.getFooter().add(new Button(ui.getTranslation("forum.close"), event -> dialog.close()));
        dialog.open();
    }
}
