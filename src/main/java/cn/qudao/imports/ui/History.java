package cn.qudao.imports.ui;

import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.RunRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The imports of the post's part; the last of each kind can be taken back. */
class History extends Section {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);

    private final transient Imports imports;
    private final Div content = new Div();

    History(Imports imports) {
        this.imports = imports;
        content.addClassName("qd-sections");
        add(new H2(getTranslation("imports.history")), content);
        addClassName("qd-sections");
    }

    final void show() {
        content.removeAll();
        List<RunRow> runs = imports.history();
        content.add(runs.isEmpty() ? new EmptyState(getTranslation("imports.history.empty")) : list(runs));
        runs.stream().filter(RunRow::undoable).forEach(run -> content.add(undo(run)));
    }

    private Component list(List<RunRow> runs) {
        ListGrid<RunRow> list = new ListGrid<>();
        list.text(getTranslation("imports.history.file"), RunRow::fileName);
        list.text(getTranslation("imports.history.kind"), run -> getTranslation("imports." + run.kind()));
        list.number(getTranslation("imports.history.rows"), run -> "%,d".formatted(run.rows()));
        list.text(getTranslation("imports.history.by"), RunRow::doneBy);
        list.text(getTranslation("imports.history.at"), run -> TIME.format(run.doneAt()));
        list.text(getTranslation("org.state"), this::state);
        list.setItems(runs);
        list.setAllRowsVisible(true);
        return list;
    }

    private String state(RunRow run) {
        Instant undone = run.undoneAt();
        return undone == null
                ? ""
                : getTranslation("imports.history.undone", String.valueOf(run.undoneBy()), TIME.format(undone));
    }

    private Button undo(RunRow run) {
        return new Button(getTranslation("imports.undo") + " · " + run.fileName(), event -> ask(run));
    }

    private void ask(RunRow run) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("imports.undo") + " · " + run.fileName(),
                getTranslation("imports.undo.confirm", run.fileName(), run.rows()),
                getTranslation("imports.undo"),
                event -> undoNow(run));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("uikit.cancel"));
        dialog.open();
    }

    private void undoNow(RunRow run) {
        try {
            imports.undo(run.id());
            Notices.done(getTranslation("imports.undo.done", run.fileName()));
        } catch (RuleViolation violation) {
            Notices.failed(violation);
        }
        show();
    }
}
