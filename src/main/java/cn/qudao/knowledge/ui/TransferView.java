package cn.qudao.knowledge.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.SpaceExport;
import cn.qudao.knowledge.domain.SpaceExport.Exported;
import cn.qudao.knowledge.domain.SpaceImport;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;

/** A space as Markdown files: out for those who read it, and in for those who write there. */
@Route(KnowledgeWords.TRANSFER)
@Requires(KnowledgePermissions.READ)
class TransferView extends Page implements BeforeEnterObserver {

    private final transient SpaceExport exports;
    private final transient SpaceImport imports;
    private final transient List<SpaceRow> spaces;
    private final boolean writes;
    private final ComboBox<SpaceRow> space = new ComboBox<>(getTranslation("knowledge.space"));
    private final Div content = new Div();

    TransferView(SpaceExport exports, SpaceImport imports, CurrentUser user) {
        super("knowledge.transfer");
        this.exports = exports;
        this.imports = imports;
        this.writes = user.get().may(KnowledgePermissions.WRITE);
        this.spaces = exports.spaces();
        title(name());
        space.setItems(spaces);
        space.setItemLabelGenerator(SpaceRow::name);
        space.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                KnowledgeWords.transfer(event.getValue()).go(UI.getCurrent());
            }
        });
        content.addClassName("qd-sections");
        add(new FilterBar(space), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = Address.of(event.getLocation()).get("space").orElse("");
        SpaceRow chosen = asked.isEmpty() ? null : among(asked);
        trail(List.of(
                new Crumb(getTranslation("menu.knowledge"), Address.of(KnowledgeWords.READ)),
                new Crumb(name(), KnowledgeWords.transfer(chosen))));
        space.setValue(chosen);
        content.removeAll();
        if (chosen == null) {
            content.add(new Paragraph(getTranslation("knowledge.transfer.choose")));
        } else {
            show(exports.open(chosen.id()));
        }
    }

    private String name() {
        return getTranslation(writes ? "knowledge.transfer" : "knowledge.export");
    }

    private SpaceRow among(String asked) {
        return spaces.stream()
                .filter(row -> Long.toString(row.id()).equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void show(Exported exported) {
        Anchor file = new Anchor(event -> write(exported, event), getTranslation("knowledge.export.take"));
        content.add(new Section(
                new H2(getTranslation("knowledge.export")),
                new Paragraph(getTranslation(
                        exported.drafts() ? "knowledge.export.of-drafts" : "knowledge.export.of-published")),
                file));
        if (exported.drafts() && writes) {
            content.add(new PacketSection(exported.space(), imports));
        }
    }

    private void write(Exported exported, DownloadEvent event) throws IOException {
        try {
            event.setFileName(exported.fileName());
            event.setContentType("application/zip");
            exports.write(exported, event.getOutputStream());
        } catch (NotFound gone) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
