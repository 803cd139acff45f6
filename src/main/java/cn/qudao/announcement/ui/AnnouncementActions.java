package cn.qudao.announcement.ui;

import cn.qudao.announcement.domain.AnnouncementDesk;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.stereotype.Component;

/** What can be done with an announcement on its way to its readers and after it, the most likely first. */
@Component
class AnnouncementActions {

    private final AnnouncementDesk desk;
    private final Units units;

    AnnouncementActions(AnnouncementDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    void offer(AnnouncementRow row, Div buttons, Runnable changed) {
        switch (row.state()) {
            case DRAFT -> draft(row, buttons, changed);
            case SCHEDULED, CURRENT, ENDED -> published(row, buttons, changed);
            case WITHDRAWN -> reading(row, buttons);
        }
    }

    private void draft(AnnouncementRow row, Div buttons, Runnable changed) {
        long id = row.id();
        button(buttons, "announcement.publish", () -> attempt(() -> desk.publish(id), "published", changed))
                .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button(buttons, "announcement.put", () -> new AnnouncementDialog(desk, units).put(row, changed));
        button(buttons, "announcement.drop", () -> {
            if (new FieldErrors().attempt(() -> desk.drop(id))) {
                Address.of(AnnouncementPaths.DESK).go(UI.getCurrent());
            }
        });
    }

    private void published(AnnouncementRow row, Div buttons, Runnable changed) {
        long id = row.id();
        button(buttons, "announcement.correct", () -> correct(row, changed));
        String key = row.pinned() ? "announcement.unpin" : "announcement.pin";
        button(buttons, key, () -> attempt(() -> desk.pin(id, !row.pinned()), "pinned", changed));
        button(buttons, "announcement.withdraw", () -> withdraw(row, changed));
        reading(row, buttons);
    }

    private static void reading(AnnouncementRow row, Div buttons) {
        Anchor reading = new Anchor(
                AnnouncementPaths.read(row.id()).toString(), buttons.getTranslation("announcement.to-reading"));
        reading.addClassName("announcement-link");
        buttons.add(reading);
    }

    private void correct(AnnouncementRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea text = new TextArea(ui.getTranslation("announcement.correction"));
        text.setHelperText(ui.getTranslation("announcement.correction.hint"));
        text.setRequiredIndicatorVisible(true);
        Checkbox anew = new Checkbox(ui.getTranslation("announcement.anew"));
        FormDialog dialog = new FormDialog(ui.getTranslation("announcement.correct") + " · " + row.title(), () -> {
            desk.correct(row.id(), text.getValue(), anew.getValue());
            Notices.done(ui.getTranslation("announcement.done.corrected"));
            changed.run();
        });
        dialog.field("correction", text);
        if (row.confirmBy() != null) {
            dialog.field("anew", anew);
        }
        dialog.saveText(ui.getTranslation("announcement.correct"));
        dialog.open();
    }

    private void withdraw(AnnouncementRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea reason = new TextArea(ui.getTranslation("announcement.reason"));
        reason.setHelperText(ui.getTranslation("announcement.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(ui.getTranslation("announcement.withdraw") + " · " + row.title(), () -> {
            desk.withdraw(row.id(), reason.getValue());
            Notices.done(ui.getTranslation("announcement.done.withdrawn"));
            changed.run();
        });
        dialog.field("reason", reason);
        dialog.saveText(ui.getTranslation("announcement.withdraw"));
        dialog.open();
    }

    private static void attempt(Runnable action, String done, Runnable changed) {
        if (new FieldErrors().attempt(action)) {
            Notices.done(UI.getCurrent().getTranslation("announcement.done." + done));
        }
        changed.run();
    }

    private static Button button(Div buttons, String text, Runnable action) {
        Button button = new Button(buttons.getTranslation(text), event -> action.run());
        buttons.add(button);
        return button;
    }
}
