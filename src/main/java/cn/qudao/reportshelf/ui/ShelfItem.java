package cn.qudao.reportshelf.ui;

import cn.qudao.reporting.CatalogueItem;
import cn.qudao.reportshelf.domain.SavedReports;
import cn.qudao.reportshelf.domain.SavedRow;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Above the list of all reports: what the person has saved of them, and the way to all that is kept. */
@org.springframework.stereotype.Component
class ShelfItem implements CatalogueItem {

    private static final int FIRST = 10;
    /** Who has more of them goes to the page of all. */
    private static final int SHOWN = 10;

    private final SavedReports saved;
    private final ShelfWords words;

    ShelfItem(SavedReports saved, ShelfWords words) {
        this.saved = saved;
        this.words = words;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> create() {
        UI ui = UI.getCurrent();
        Section section = new Section(new H2(ui.getTranslation("menu.saved-reports")));
        List<SavedRow> rows = saved.all();
        if (!rows.isEmpty()) {
            section.add(list(rows, ui.getLocale()));
        }
        section.add(ways(ui));
        return Optional.of(section);
    }

    private RecordList list(List<SavedRow> rows, Locale language) {
        RecordList list = new RecordList();
        rows.stream()
                .limit(SHOWN)
                .forEach(row ->
                        list.row(row.name(), words.address(row.question()), words.report(row.question(), language)));
        return list;
    }

    private static Nav ways(UI ui) {
        Nav ways = new Nav();
        ways.addClassName("qd-quick-periods");
        ways.setAriaLabel(ui.getTranslation("menu.saved-reports"));
        ways.add(new Anchor("saved-reports", ui.getTranslation("reportshelf.saved.manage")));
        ways.add(new Anchor("report-exports", ui.getTranslation("menu.report-exports")));
        ways.add(new Anchor("report-runs", ui.getTranslation("menu.report-runs")));
        return ways;
    }
}
