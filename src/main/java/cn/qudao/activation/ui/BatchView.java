package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.BatchId;
import cn.qudao.activation.domain.BatchDesk;
import cn.qudao.activation.domain.BatchLineRow;
import cn.qudao.activation.domain.BatchProgress;
import cn.qudao.activation.domain.BatchState;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** One file of numbers: how far it has come, and the result of each line. */
@Route("batches")
@Requires(ActivationPermissions.BATCH)
class BatchView extends Page implements HasUrlParameter<Long> {

    private static final int LOOK_AGAIN = 1000;

    private final transient BatchDesk desk;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph summary = new Paragraph();
    private final ListFrame<BatchLineRow> list;
    private transient BatchId shown = new BatchId(0);
    private long total;
    private boolean done;
    private @Nullable Registration looking;

    BatchView(BatchDesk desk, Messages messages, ListFrames lists) {
        super("menu.batches");
        this.desk = desk;
        list = lists.frame("activation.batch.lines", "activation.batch.empty");
        list.number("line", "activation.batch.line", BatchLineRow::number)
                .leadsTo(row -> row.recommendation() == null
                        ? null
                        : "recommendations/" + row.recommendation().value());
        list.text("subscriber", "activation.number", BatchLineRow::subscriber);
        list.text("state", "activation.state", this::state);
        list.text(
                "reason",
                "activation.reason",
                row -> row.reason() == null ? null : row.reason().in(list.language(), messages));
        list.rows(() -> {
            BatchId id = shown;
            long lines = total;
            return ListRows.of(portion -> desk.lines(id, portion), () -> lines);
        });
        summary.getElement().setAttribute("aria-live", "polite");
        add(bar, summary, list, new Anchor("batches", getTranslation("activation.batch.all")));
    }

    private String state(BatchLineRow row) {
        ActivationState state = row.state();
        if (row.bad()) {
            return list.say("activation.batch.bad");
        }
        return list.say(state == null ? "activation.batch.waiting" : "activation.state." + state);
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        shown = new BatchId(id);
        BatchState state = desk.look(shown);
        title(state.batch().fileName());
        total = state.batch().totalLines();
        progress(state.progress());
        list.show(Address.of(event.getLocation()));
    }

    private void progress(BatchProgress progress) {
        done = progress.isDone();
        bar.setValue(progress.share());
        summary.setText(getTranslation(
                "activation.batch.progress",
                progress.total(),
                progress.bad(),
                progress.refused(),
                progress.succeeded(),
                progress.failed(),
                progress.open(),
                progress.waiting()));
    }

    /** While there is something to see: the browser asks once a second. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (!done) {
            event.getUI().setPollInterval(LOOK_AGAIN);
            looking = event.getUI().addPollListener(poll -> lookAgain());
        }
    }

    private void lookAgain() {
        progress(desk.look(shown).progress());
        if (done) {
            list.refresh();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }
}
