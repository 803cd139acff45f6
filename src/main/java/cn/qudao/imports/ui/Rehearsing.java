package cn.qudao.imports.ui;

import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.imports.ui.ImportWork.Listener;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;

/** One file on its way: being checked, found clean or bad, being written. */
class Rehearsing extends Div {

    private final String kind;
    private final transient SourceFile file;
    private final transient ImportWork work;
    private final transient Runnable finished;
    private final UI ui = UI.getCurrent();

    /** @param finished called when the file is written or given up */
    Rehearsing(String kind, SourceFile file, ImportWork work, Runnable finished) {
        this.kind = kind;
        this.file = file;
        this.work = work;
        this.finished = finished;
        addClassName("qd-sections");
        work.rehearse(kind, file, progress(), listener(this::show));
    }

    private void show(Rehearsal rehearsal) {
        removeAll();
        if (!rehearsal.isClean()) {
            add(new Paragraph(getTranslation("imports.dirty", file.name(), rehearsal.rows(), rehearsal.badRows())));
            add(new ProblemList(rehearsal));
        } else if (rehearsal.rows() == 0) {
            add(new Paragraph(getTranslation("imports.no-rows", file.name())));
        } else {
            Button confirm = new Button(getTranslation("imports.confirm"), event -> write());
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setDisableOnClick(true);
            Div buttons = new Div(confirm, new Button(getTranslation("imports.discard"), event -> finished.run()));
            buttons.addClassName("qd-page-actions");
            add(new Paragraph(getTranslation("imports.clean", file.name(), rehearsal.rows())), buttons);
        }
    }

    private void write() {
        work.run(kind, file, progress(), listener(done -> {
            if (done.isClean()) {
                Notices.done(getTranslation("imports.done", file.name(), done.rows(), done.known()));
                finished.run();
            } else {
                show(done);
            }
        }));
    }

    private Progress progress() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Paragraph text = new Paragraph(getTranslation("imports.step.READING", 0));
        removeAll();
        add(text, bar);
        return (step, rows) -> ui.access(() -> text.setText(getTranslation("imports.step." + step.name(), rows)));
    }

    private Listener listener(Consumer<Rehearsal> done) {
        return new Listener(
                rehearsal -> ui.access(() -> done.accept(rehearsal)),
                failure -> ui.access(() -> {
                    removeAll();
                    if (failure.getCause() instanceof RuleViolation violation) {
                        Notices.failed(violation);
                        finished.run();
                    } else {
                        throw failure;
                    }
                }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        work.forget(file);
        super.onDetach(event);
    }
}
