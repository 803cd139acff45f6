package cn.qudao.reporting.ui;

import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.output.ReportFiles;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The files of a report. They are written without the session's lock, so that the page stays usable meanwhile. */
class Downloads extends Div {

    private static final List<String> FORMATS = List.of("pdf", "xlsx", "csv");

    private final transient ReportRequest request;
    private final transient ReportFiles files;
    private final ProgressBar bar = new ProgressBar();
    private final Span progress = new Span();

    Downloads(ReportRequest request, ReportFiles files) {
        this.request = request;
        this.files = files;
        addClassName("qd-downloads");
        FORMATS.forEach(format -> add(link(format)));
        bar.setIndeterminate(true);
        bar.setVisible(false);
        progress.getElement().setAttribute("role", "status");
        add(bar, progress);
    }

    private Anchor link(String format) {
        String name = format.toUpperCase(Locale.ROOT);
        Anchor link = new Anchor(event -> write(format, event), name);
        link.addClassName("qd-download");
        link.setAriaLabel(getTranslation("reporting.download", name));
        return link;
    }

    private void write(String format, DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        event.setFileName(files.fileName(request, format));
        event.setContentType(files.mediaType(format));
        ui.access(() -> working(true, ""));
        try (OutputStream out = event.getOutputStream()) {
            long rows = files.write(
                    request,
                    format,
                    out,
                    done -> ui.access(() -> working(true, getTranslation("reporting.download.rows", done))));
            ui.access(() -> working(false, getTranslation("reporting.download.done", rows)));
        } catch (IOException | RuntimeException e) {
            ui.access(() -> working(false, getTranslation("reporting.download.failed")));
            throw e;
        }
    }

    private void working(boolean busy, String text) {
        bar.setVisible(busy);
        progress.setText(text);
    }
}
