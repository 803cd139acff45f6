package cn.qudao.imports.ui;

import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.RunRow;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** The imports of the post's part; the last of each kind can be taken back. */
class History extends Section {

    private final transient Imports imports;
    private final ListFrame<RunRow> list;

    History(Imports imports, ListFrames lists) {
        this.imports = imports;
        list = lists.frame("imports.history", "imports.history.empty");
        list.text("file", "imports.history.file", RunRow::fileName);
        list.text("kind", "imports.history.kind", run -> list.say("imports." + run.kind()));
        list.number("rows", "imports.history.rows", RunRow::rows);
        list.text("by", "imports.history.by", RunRow::doneBy);
        list.time("at", "imports.history.at", RunRow::doneAt);
        list.text("undone-by", "imports.history.undone-by", RunRow::undoneBy);
        list.time("undone-at", "imports.history.undone-at", RunRow::undoneAt);
        list.verb("undo", "imports.undo", run -> run.undoable() ? list.say("imports.undo") : null, this::ask);
        list.all(imports::history);
        add(new H2(getTranslation("imports.history")), list);
        addClassName("qd-sections");
    }

    final void show(Address address) {
        list.show(address);
    }

    final void refresh() {
        list.refresh();
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
        refresh();
    }
}
