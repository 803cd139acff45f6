package cn.qudao.attachment;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.UploadedFile;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes files one after the other: chosen, dropped, or, on a phone, from its camera. What is refused is said in a sentence. */
public final class AttachmentUpload extends Upload {

    private final AttachmentPurpose purpose;
    private final transient Keeper keeper;
    private final transient Consumer<AttachmentRow> kept;
    private final UI ui = UI.getCurrent();

    /** Checks a file and attaches it, on another thread than that of the page. */
    @FunctionalInterface
    public interface Keeper {

        AttachmentRow keep(String name, Path file);
    }

    /** @param kept called in the window for each file */
    public AttachmentUpload(AttachmentPurpose purpose, Keeper keeper, Consumer<AttachmentRow> kept) {
        this.purpose = purpose;
        this.keeper = keeper;
        this.kept = kept;
        setMaxFileSize(purpose.largest());
        setAcceptedFileTypes(purpose.kinds().stream()
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind.mediaType().split(";", 2)[0]),
                        kind.endings().stream().map(end -> "." + end)))
                .toArray(String[]::new));
        setUploadButton(new Button(getTranslation("attachment.upload")));
        setDropLabel(new Span(getTranslation("attachment.drop", purpose.endings(), purpose.largestInMebibytes())));
        addFileRejectedListener(event -> Notices.failed(getTranslation(
                "attachment.refused", event.getFileName(), purpose.endings(), purpose.largestInMebibytes())));
        addAllFinishedListener(event -> clearFileList());
        setUploadHandler((UploadHandler) event -> take(event.getFileName(), event.getInputStream()));
    }

    /** Also what a test calls, which cannot upload. */
    public void take(String name, InputStream content) throws IOException {
        try {
            Path file = UploadedFile.keep(
                    content,
                    purpose.largest(),
                    () -> new RuleViolation("attachment.large", purpose.largestInMebibytes()));
            try {
                AttachmentRow row = keeper.keep(name, file);
                ui.access(() -> kept.accept(row));
            } finally {
                Files.delete(file);
            }
        } catch (RuleViolation violation) {
            ui.access(() -> Notices.failed(violation));
        }
    }
}
