package cn.qudao.imports.ui;

import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportPermissions;
import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.imports.domain.Template;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** From a file into the portal: choose a kind, upload, look at what is wrong or confirm, and see what came before. */
@Route("imports")
@Menu(title = "menu.imports", icon = "vaadin:upload", order = 70)
@Requires(ImportPermissions.USE)
class ImportsView extends Page implements BeforeEnterObserver {

    private final transient Imports imports;
    private final transient Messages messages;
    private final transient ImportWork work;
    private final Select<ImportKind<?>> kind = new Select<>();
    private final Span templates = new Span();
    private final Span drop = new Span();
    private final Div result = new Div();
    private final History history;

    ImportsView(Imports imports, Messages messages, ImportWork work, ListFrames lists) {
        super("menu.imports");
        this.imports = imports;
        this.messages = messages;
        this.work = work;
        this.history = new History(imports, lists);
        kind.setLabel(getTranslation("imports.kind"));
        kind.setItems(imports.kinds());
        kind.setItemLabelGenerator(each -> getTranslation(each.title()));
        kind.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Address.of("imports").with("kind", event.getValue().key()).go(UI.getCurrent());
            }
        });
        templates.addClassName("qd-summary");
        add(new FilterBar(kind, templates), upload(), result, history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ImportKind<?>> kinds = imports.kinds();
        if (kinds.isEmpty()) {
            return;
        }
        String asked = Address.of(event.getLocation()).get("kind").orElse("");
        ImportKind<?> chosen = kinds.stream()
                .filter(each -> each.key().equals(asked))
                .findFirst()
                .orElse(kinds.getFirst());
        kind.setValue(chosen);
        drop.setText(getTranslation(
                "imports.upload.drop", SourceFile.LARGEST / (1024 * 1024), "%,d".formatted(chosen.mostRows())));
        result.removeAll();
        Template template = Template.of(chosen, messages, getLocale());
        templates.removeAll();
        templates.add(
                new Anchor(
                        download(chosen.key() + ".csv", "text/csv; charset=utf-8", template::writeCsv),
                        getTranslation("imports.template.csv")),
                new Anchor(
                        download(
                                chosen.key() + ".xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                template::writeXlsx),
                        getTranslation("imports.template.xlsx")));
        history.show(Address.of(event.getLocation()));
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) SourceFile.LARGEST);
        upload.setUploadButton(new Button(getTranslation("imports.upload")));
        upload.setDropLabel(drop);
        upload.addFileRejectedListener(event -> Notices.failed(SourceFile.tooLarge()));
        UI ui = UI.getCurrent();
        upload.setUploadHandler((UploadHandler) event -> {
            try {
                Path path = work.keep(event.getInputStream());
                SourceFile file = new SourceFile(path, event.getFileName());
                ui.access(() -> {
                    upload.clearFileList();
                    rehearse(file);
                });
            } catch (RuleViolation violation) {
                ui.access(() -> {
                    upload.clearFileList();
                    Notices.failed(violation);
                });
            }
        });
        return upload;
    }

    /** Also what a test calls, which cannot upload. */
    void rehearse(SourceFile file) {
        ImportKind<?> chosen = kind.getValue();
        result.removeAll();
        result.add(new Rehearsing(chosen.key(), file, work, () -> {
            result.removeAll();
            history.refresh();
        }));
    }

    private static DownloadHandler download(String name, String type, Content content) {
        return event -> {
            event.setFileName(name);
            event.setContentType(type);
            try (OutputStream out = event.getOutputStream()) {
                content.write(out);
            }
        };
    }

    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
