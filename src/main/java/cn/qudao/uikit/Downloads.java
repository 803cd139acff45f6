package cn.qudao.uikit;

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
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is shown, as files. They are written without the session's lock, so that the page stays usable meanwhile and tells
 * how far they are.
 */
public class Downloads extends Div {

    private static final long BROKEN_OFF = -1;

    private final transient Content content;
    private final Span progress = new Span();
    private @Nullable ProgressBar bar;

    /** What the files hold; called on another thread than that of the page. */
    public interface Content {

        String fileName(String format);

        String mediaType(String format);

        /**
         * Writes all of it, and leaves the stream open.
         *
         * @param progress is told the number of rows now and then
         * @return the number of rows
         */
        long write(String format, OutputStream out, LongConsumer progress) throws IOException;
    }

    /** @param formats as in the names of files */
    public Downloads(Content content, List<String> formats) {
        this.content = content;
        addClassName("qd-downloads");
        formats.forEach(format -> add(link(format)));
        progress.getElement().setAttribute("role", "status");
        add(progress);
    }

    public Content content() {
        return content;
    }

    private Anchor link(String format) {
        String name = format.toUpperCase(Locale.ROOT);
        Anchor link = new Anchor(event -> write(format, event), name);
        link.addClassName("qd-download");
        link.setAriaLabel(getTranslation("uikit.download", name));
        return link;
    }

    private void write(String format, DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        event.setFileName(content.fileName(format));
        event.setContentType(content.mediaType(format));
        ui.access(() -> begin(0));
        long rows = BROKEN_OFF;
        try (OutputStream out = event.getOutputStream()) {
            rows = content.write(format, out, done -> ui.access(() -> begin(done)));
        } finally {
            long written = rows;
            ui.access(() -> end(written));
        }
    }

    private void begin(long rows) {
        if (bar == null) {
            bar = new ProgressBar();
            bar.setIndeterminate(true);
            addComponentAtIndex(getComponentCount() - 1, bar);
        }
        progress.setText(rows == 0 ? "" : getTranslation("uikit.download.rows", rows));
    }

    private void end(long rows) {
        if (bar != null) {
            remove(bar);
            bar = null;
        }
        progress.setText(
                rows == BROKEN_OFF
                        ? getTranslation("uikit.download.failed")
                        : getTranslation("uikit.download.done", rows));
    }
}
