package cn.qudao.forum.ui;

import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.TopicSubscriptions;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;

/** Of which boards' new topics somebody wants to be told; read when it is asked for. */
final class SubscriptionDialog {

    private SubscriptionDialog() {}

    static void show(List<BoardRow> boards, TopicSubscriptions subscriptions) {
        UI ui = UI.getCurrent();
        Set<Long> chosen = subscriptions.boards();
        CheckboxGroup<BoardRow> wanted = new CheckboxGroup<>(ui.getTranslation("menu.forum-boards"));
        wanted.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        wanted.setItems(boards);
        wanted.setItemLabelGenerator(BoardRow::name);
        boards.stream().filter(board -> chosen.contains(board.id())).forEach(wanted::select);
        FormDialog dialog = new FormDialog(ui.getTranslation("forum.subscriptions"), () -> {
            subscriptions.choose(wanted.getValue().stream().map(BoardRow::id).toList());
            Notices.done(ui.getTranslation("forum.done.subscribed"));
        });
        dialog.field("boards", wanted);
        dialog.note(new Paragraph(ui.getTranslation("forum.subscriptions.hint")));
        dialog.open();
    }
}
