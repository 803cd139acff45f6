package cn.qudao.forum.ui;

import cn.qudao.forum.domain.BoardRow;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** On which board to write; where there is only one, or one is looked at, nobody is asked. */
final class BoardDialog {

    private BoardDialog() {}

    static void choose(List<BoardRow> boards, @Nullable BoardRow lookedAt, LongConsumer chosen) {
        BoardRow only = lookedAt == null && boards.size() == 1 ? boards.getFirst() : lookedAt;
        if (only != null) {
            chosen.accept(only.id());
            return;
        }
        UI ui = UI.getCurrent();
        ComboBox<BoardRow> board = field(boards);
        FormDialog dialog = new FormDialog(ui.getTranslation("forum.begin"), () -> {
            if (board.isEmpty()) {
                throw RuleViolation.at("board", "forum.topic.board.missing");
            }
            chosen.accept(board.getValue().id());
        });
        dialog.field("board", board);
        dialog.saveText(ui.getTranslation("forum.begin"));
        dialog.open();
    }

    static ComboBox<BoardRow> field(List<BoardRow> boards) {
        ComboBox<BoardRow> board = new ComboBox<>(UI.getCurrent().getTranslation("forum.board"));
        board.setItems(boards);
        board.setItemLabelGenerator(BoardRow::name);
        board.setRequiredIndicatorVisible(true);
        return board;
    }
}
