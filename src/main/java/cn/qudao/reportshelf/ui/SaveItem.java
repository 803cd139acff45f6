package cn.qudao.reportshelf.ui;

import cn.qudao.reporting.ReportPageItem;
import cn.qudao.reporting.ShownReport;
import cn.qudao.reportshelf.domain.SavedReports;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The button beside every report that keeps its settings. */
@org.springframework.stereotype.Component
class SaveItem implements ReportPageItem {

    private static final int FIRST = 10;

    private final SavedReports saved;
    private final Clock clock;

    SaveItem(SavedReports saved, Clock clock) {
        this.saved = saved;
        this.clock = clock;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> create(ShownReport shown) {
        return Optional.of(new Button(
                UI.getCurrent().getTranslation("reportshelf.save"),
                event -> new SaveDialog(shown, saved, LocalDate.now(clock)).open()));
    }
}
