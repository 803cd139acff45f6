package cn.qudao.reportshelf.ui;

import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.reportshelf.domain.SavedReports;
import cn.qudao.reportshelf.domain.SavedRow;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;

/** Shares a setting with those who have a role at the own unit or below, or with nobody any more. */
final class ShareDialog {

    private final FormDialog dialog;

    ShareDialog(SavedRow row, SavedReports saved, ShelfWords words, Runnable done) {
        UI ui = UI.getCurrent();
        Locale language = ui.getLocale();
        List<RoleName> roles = words.roles();
        ComboBox<RoleName> role = new ComboBox<>(ui.getTranslation("reportshelf.share.role"));
        this.dialog = new FormDialog(ui.getTranslation("reportshelf.share") + " · " + row.name(), () -> {
            saved.share(row.id(), role.isEmpty() ? null : role.getValue().code());
            done.run();
        });
        role.setItems(roles);
        role.setItemLabelGenerator(each -> words.role(each, language));
        role.setClearButtonVisible(true);
        role.setPlaceholder(ui.getTranslation("reportshelf.share.nobody"));
        roles.stream()
                .filter(each -> each.code().equals(row.sharedRole()))
                .findFirst()
                .ifPresent(role::setValue);
        dialog.field("role", role);
        dialog.note(new Paragraph(ui.getTranslation("reportshelf.share.how")));
    }

    void open() {
        dialog.open();
    }
}
