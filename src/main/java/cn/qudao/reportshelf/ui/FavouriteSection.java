package cn.qudao.reportshelf.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.reportshelf.domain.SavedReports;
import cn.qudao.reportshelf.domain.SavedRow;
import cn.qudao.uikit.HomeSection;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reports that a person has marked with a star, each as it was saved. */
@org.springframework.stereotype.Component
class FavouriteSection implements HomeSection {

    private static final int BEHIND_THE_FIGURES = 20;

    private final SavedReports saved;
    private final ShelfWords words;
    private final CurrentUser user;

    FavouriteSection(SavedReports saved, ShelfWords words, CurrentUser user) {
        this.saved = saved;
        this.words = words;
        this.user = user;
    }

    @Override
    public int order() {
        return BEHIND_THE_FIGURES;
    }

    @Override
    public Optional<Component> create() {
        return user.find()
                .map(actor -> saved.favourites())
                .filter(rows -> !rows.isEmpty())
                .map(this::section);
    }

    private Section section(List<SavedRow> rows) {
        UI ui = UI.getCurrent();
        Locale language = ui.getLocale();
        RecordList list = new RecordList();
        rows.forEach(
                row -> list.row(row.name(), words.address(row.question()), words.report(row.question(), language)));
        return new Section(new H2(ui.getTranslation("reportshelf.favourites")), list);
    }
}
