package cn.qudao.reportshelf.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reportshelf.domain.ExportDesk;
import cn.qudao.reportshelf.domain.ExportDesk.ReadyFile;
import cn.qudao.reportshelf.domain.ExportRow;
import cn.qudao.reportshelf.domain.ExportState;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that a person has asked for: how far each is, and the file itself when it is done. */
@Route("report-exports")
@Requires
class ExportsView extends Page implements AfterNavigationObserver {

    private static final int LOOK_AGAIN = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final transient ExportDesk exports;
    private final transient ShelfWords words;
    private final Div content = new Div();
    private transient List<ExportRow> shown = List.of();
    private @Nullable Registration looking;

    ExportsView(ExportDesk exports, ShelfWords words) {
        super("menu.report-exports");
        this.exports = exports;
        this.words = words;
        content.getElement().setAttribute("aria-live", "polite");
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw(exports.own());
    }

    private void draw(List<ExportRow> rows) {
        shown = rows;
        content.removeAll();
        if (rows.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("reportshelf.export.none"), new Anchor("reports", getTranslation("menu.reports"))));
            return;
        }
        RecordList list = new RecordList();
        rows.forEach(row -> list.row(
                row.title() + " · " + row.format().toUpperCase(Locale.ROOT),
                null,
                detail(row),
                verbs(row).toArray(Component[]::new)));
        content.add(list);
    }

    private String detail(ExportRow row) {
        String state = switch (row.state()) {
            case READY -> getTranslation("reportshelf.export.state.READY", row.rows(), kibibytes(row), row.fileName());
            case RUNNING -> getTranslation("reportshelf.export.state.RUNNING", row.rows());
            case FAILED -> getTranslation(String.valueOf(row.problem()));
            case WAITING, CANCELLED -> getTranslation("reportshelf.export.state." + row.state());
        };
        return String.join(" · ", TIME.format(row.requestedAt()), words.asked(row.question(), getLocale()), state);
    }

    private static long kibibytes(ExportRow row) {
        Long bytes = row.bytes();
        return bytes == null ? 0 : (bytes + 1023) / 1024;
    }

    private List<Component> verbs(ExportRow row) {
        List<Component> verbs = new ArrayList<>();
        if (row.state() == ExportState.RUNNING) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            verbs.add(bar);
        }
        if (row.state() == ExportState.READY) {
            Anchor link = new Anchor(event -> give(row.id(), event), getTranslation("reportshelf.export.download"));
            link.addClassName("qd-download");
            link.setAriaLabel(getTranslation("reportshelf.export.download") + ' ' + row.fileName());
            verbs.add(link);
        }
        String verb = row.state().isOver() ? "reportshelf.delete" : "reportshelf.export.cancel";
        Button button = new Button(getTranslation(verb), event -> {
            if (row.state().isOver()) {
                exports.delete(row.id());
            } else {
                exports.cancel(row.id());
            }
            look();
        });
        button.setAriaLabel(getTranslation(verb) + ' ' + row.title());
        verbs.add(button);
        return verbs;
    }

    private void give(long id, DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        ReadyFile file;
        try {
            file = exports.file(id);
        } catch (RuleViolation violation) {
            ui.access(() -> Notices.failed(violation));
            event.getResponse().setStatus(403);
            return;
        }
        event.setFileName(file.name());
        event.setContentType(file.mediaType());
        event.setContentLength(Files.size(file.path()));
        try (OutputStream out = event.getOutputStream()) {
            Files.copy(file.path(), out);
        }
    }

    /** While a file is under way the browser asks once a second. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(LOOK_AGAIN);
        looking = event.getUI().addPollListener(poll -> look());
    }

    private void look() {
        List<ExportRow> now = exports.own();
        if (!now.equals(shown)) {
            draw(now);
        }
        boolean waits = now.stream().anyMatch(row -> !row.state().isOver());
        getUI().ifPresent(ui -> ui.setPollInterval(waits ? LOOK_AGAIN : -1));
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
