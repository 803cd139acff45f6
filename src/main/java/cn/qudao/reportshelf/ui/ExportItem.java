package cn.qudao.reportshelf.ui;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ReportPageItem;
import cn.qudao.reporting.Reports;
import cn.qudao.reporting.ShownReport;
import cn.qudao.reportshelf.domain.ExportDesk;
import cn.qudao.uikit.MenuButton;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;

/** Beside every report: its files, made in the background. */
@org.springframework.stereotype.Component
class ExportItem implements ReportPageItem {

    private static final int SECOND = 20;

    private final ExportDesk exports;

    ExportItem(ExportDesk exports) {
        this.exports = exports;
    }

    @Override
    public int order() {
        return SECOND;
    }

    @Override
    public Optional<Component> create(ShownReport shown) {
        UI ui = UI.getCurrent();
        return Optional.of(new MenuButton(
                ui.getTranslation("reportshelf.export"),
                menu -> Reports.FORMATS.forEach(
                        format -> menu.add(format.toUpperCase(Locale.ROOT), () -> ask(shown, format, ui)))));
    }

    private void ask(ShownReport shown, String format, UI ui) {
        try {
            exports.ask(shown.request(), format);
            Notices.done(ui.getTranslation("reportshelf.export.asked"));
        } catch (RuleViolation violation) {
            Notices.failed(violation);
        }
    }
}
