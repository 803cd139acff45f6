package cn.qudao.announcement.ui;

import cn.qudao.access.RolesPicker;
import cn.qudao.announcement.domain.AnnouncementDesk;
import cn.qudao.announcement.domain.AnnouncementForm;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Whom an announcement is for and when; what it says is written on its page. */
final class AnnouncementDialog {

    private final AnnouncementDesk desk;
    private final Units units;
    private final UI ui = UI.getCurrent();
    private final TextField title = new TextField(ui.getTranslation("announcement.title"));
    private final UnitPicker unit;
    private final RolesPicker roles;
    private final MomentPicker begins = new MomentPicker(ui.getTranslation("announcement.begins"));
    private final MomentPicker ends = new MomentPicker(ui.getTranslation("announcement.ends"));
    private final DayPicker confirmBy = new DayPicker(ui.getTranslation("announcement.confirm-by"));
    private final Checkbox pinned = new Checkbox(ui.getTranslation("announcement.pinned"));

    AnnouncementDialog(AnnouncementDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
        unit = new UnitPicker(units, ui.getTranslation("announcement.unit"));
        unit.setHelperText(ui.getTranslation("announcement.unit.hint"));
        unit.setRequiredIndicatorVisible(true);
        title.setRequiredIndicatorVisible(true);
        roles = new RolesPicker(ui.getTranslation("announcement.roles"), desk.roles());
        begins.setHelperText(ui.getTranslation("announcement.begins.hint"));
        ends.setRequiredIndicatorVisible(true);
        confirmBy.setHelperText(ui.getTranslation("announcement.confirm-by.hint"));
        confirmBy.setClearButtonVisible(true);
        pinned.setHelperText(ui.getTranslation("announcement.pinned.hint"));
    }

    /** @param begun is told the new announcement's id */
    void begin(LongConsumer begun) {
        unit.setValue(units.root());
        open("announcement.begin", form -> begun.accept(desk.begin(form)));
    }

    void put(AnnouncementRow announcement, Runnable changed) {
        title.setValue(announcement.title());
        units.find(announcement.unit()).ifPresent(unit::setValue);
        roles.choose(announcement.roles());
        begins.show(announcement.beginsAt());
        ends.show(announcement.endsAt());
        confirmBy.setValue(announcement.confirmBy());
        pinned.setValue(announcement.pinned());
        open("announcement.put", form -> {
            desk.put(announcement.id(), form);
            changed.run();
        });
    }

    private void open(String key, Consumer<AnnouncementForm> action) {
        FormDialog dialog = new FormDialog(ui.getTranslation(key), () -> action.accept(form()));
        dialog.field("title", title);
        dialog.field("unit", unit);
        dialog.field("roles", roles);
        dialog.field("beginsAt", begins);
        dialog.field("endsAt", ends);
        dialog.field("confirmBy", confirmBy);
        dialog.field("pinned", pinned);
        dialog.open();
    }

    private AnnouncementForm form() {
        UnitRow chosen = unit.getValue();
        return new AnnouncementForm(
                title.getValue(),
                chosen == null ? null : chosen.id(),
                roles.codes(),
                begins.moment(),
                ends.moment(),
                pinned.getValue(),
                confirmBy.getValue());
    }
}
