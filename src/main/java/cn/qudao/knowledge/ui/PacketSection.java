package cn.qudao.knowledge.ui;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.knowledge.domain.ImportRehearsal;
import cn.qudao.knowledge.domain.ImportRehearsal.Coming;
import cn.qudao.knowledge.domain.ImportRehearsal.Refusal;
import cn.qudao.knowledge.domain.SpaceImport;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListTable;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.UploadedFile;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a packet of Markdown and Word files, or one document of Word, shows what would come of it, and writes it once somebody has said so. */
class PacketSection extends Section {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int NAMED = 20;

    private final transient SpaceRow space;
    private final transient SpaceImport imports;
    private final UI ui = UI.getCurrent();
    private final Div result = new Div();

    PacketSection(SpaceRow space, SpaceImport imports) {
        this.space = space;
        this.imports = imports;
        result.addClassName("qd-sections");
        Upload upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) SpaceImport.LARGEST);
        upload.setAcceptedFileTypes("application/zip", ".zip", AttachmentKind.WORD.mediaType(), ".docx");
        upload.setUploadButton(new Button(getTranslation("knowledge.import.upload")));
        upload.setDropLabel(new Span(getTranslation("knowledge.import.drop", SpaceImport.LARGEST / MEBIBYTE)));
        upload.addFileRejectedListener(
                event -> Notices.failed(getTranslation("knowledge.import.rejected", SpaceImport.LARGEST / MEBIBYTE)));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.setUploadHandler((UploadHandler) event -> take(event.getFileName(), event.getInputStream()));
        add(
                new H2(getTranslation("knowledge.import")),
                new Paragraph(getTranslation("knowledge.import.about")),
                upload,
                result);
    }

    /** Also what a test calls, which cannot upload. */
    void take(String name, InputStream content) throws IOException {
        try {
            Path file = UploadedFile.keep(content, SpaceImport.LARGEST, SpaceImport::tooLarge);
            try {
                ui.access(this::checking);
                ImportRehearsal rehearsal = imports.rehearse(space.id(), name, file);
                ui.access(() -> show(rehearsal));
            } finally {
                Files.delete(file);
            }
        } catch (RuleViolation violation) {
            ui.access(() -> {
                result.removeAll();
                Notices.failed(violation);
            });
        }
    }

    private void checking() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        result.removeAll();
        result.add(new Paragraph(getTranslation("knowledge.import.checking")), bar);
    }

    private void show(ImportRehearsal rehearsal) {
        result.removeAll();
        if (rehearsal.isClean()) {
            result.add(
                    new Paragraph(getTranslation(
                            "knowledge.import.clean",
                            rehearsal.file(),
                            rehearsal.articles().size())),
                    verbs(rehearsal));
        } else {
            result.add(
                    new Paragraph(getTranslation(
                            "knowledge.import.dirty",
                            rehearsal.file(),
                            rehearsal.refused().size())),
                    refused(rehearsal.refused()));
        }
        if (!rehearsal.articles().isEmpty()) {
            result.add(coming(rehearsal.articles()));
        }
        List<String> unused = rehearsal.unused();
        if (!unused.isEmpty()) {
            String names = String.join(", ", unused.subList(0, Math.min(NAMED, unused.size())));
            result.add(new Paragraph(getTranslation("knowledge.import.unused", unused.size(), names)));
        }
    }

    private Div verbs(ImportRehearsal rehearsal) {
        Button confirm = new Button(getTranslation("knowledge.import.confirm"), event -> write(rehearsal));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        Div verbs =
                new Div(confirm, new Button(getTranslation("knowledge.import.discard"), event -> result.removeAll()));
        verbs.addClassName("qd-page-actions");
        return verbs;
    }

    private void write(ImportRehearsal rehearsal) {
        result.removeAll();
        if (new FieldErrors().attempt(() -> imports.write(rehearsal))) {
            String done =
                    getTranslation("knowledge.import.done", rehearsal.articles().size());
            Notices.done(done);
            result.add(new Paragraph(
                    new Span(done + " "),
                    new Anchor(
                            Address.of(KnowledgeWords.DESK)
                                    .with("space", space.id())
                                    .toString(),
                            getTranslation("knowledge.import.see"))));
        }
    }

    private ListTable<Coming> coming(List<Coming> articles) {
        return new ListTable<>(
                List.of(
                        ListColumn.text(
                                "title",
                                getTranslation("knowledge.title"),
                                row -> row.form().title()),
                        ListColumn.text(
                                "folder",
                                getTranslation("knowledge.folder"),
                                row -> row.form().folder()),
                        ListColumn.text(
                                "tags",
                                getTranslation("knowledge.tags"),
                                row -> String.join(" ", row.form().tags())),
                        ListColumn.number(
                                "files",
                                getTranslation("markdown.files"),
                                row -> row.files().size()),
                        ListColumn.text("path", getTranslation("knowledge.import.path-of"), Coming::path),
                        ListColumn.text("known", getTranslation("knowledge.import.note"), this::note)),
                articles);
    }

    private @Nullable String note(Coming row) {
        List<String> notes = new ArrayList<>();
        if (row.known()) {
            notes.add(getTranslation("knowledge.import.known"));
        }
        if (!row.left().isEmpty()) {
            String each = row.left().entrySet().stream()
                    .map(left -> getTranslation(
                            "knowledge.import.left." + left.getKey().name().toLowerCase(Locale.ROOT), left.getValue()))
                    .collect(Collectors.joining(getTranslation("knowledge.import.left.and")));
            notes.add(getTranslation("knowledge.import.left", each));
        }
        return notes.isEmpty() ? null : String.join(" · ", notes);
    }

    private ListTable<Refusal> refused(List<Refusal> refused) {
        return new ListTable<>(
                List.of(
                        ListColumn.text("path", getTranslation("knowledge.import.path-of"), Refusal::path),
                        ListColumn.text(
                                "reason",
                                getTranslation("knowledge.import.reason"),
                                row -> getTranslation(row.key(), row.arguments().toArray()))),
                refused);
    }
}
