package cn.qudao.responsibility.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.UnitRow;
import cn.qudao.org.WordPicker;
import cn.qudao.responsibility.ChargeKind;
import cn.qudao.responsibility.ResponsibilityPermissions;
import cn.qudao.responsibility.domain.ChargeDesk;
import cn.qudao.responsibility.domain.ChargeForm;
import cn.qudao.responsibility.domain.ChargeRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks who takes charge of a unit, and why somebody has it no longer. */
@Component
class ChargeDialogs {

    private final ChargeDesk desk;
    private final Dictionaries words;
    private final CurrentUser user;
    private final Clock clock;

    ChargeDialogs(ChargeDesk desk, Dictionaries words, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    boolean allowed() {
        return user.get().may(ResponsibilityPermissions.ASSIGN);
    }

    void give(ChargeKind kind, UnitRow unit, Runnable changed) {
        new Giving(kind, unit, changed).dialog.open();
    }

    void end(ChargeRow charge, Runnable changed) {
        new Ending(charge, changed).dialog.open();
    }

    private DayPicker today(FormDialog dialog, String name, String label) {
        DayPicker day = dialog.field(name, new DayPicker(dialog.getTranslation(label)));
        day.setValue(LocalDate.now(clock));
        return day;
    }

    private final class Giving {

        private final UnitRow unit;
        private final Runnable changed;
        private final FormDialog dialog;
        private final TextField personName;
        private final TextField phone;
        private final @Nullable WordPicker segment;
        private final DayPicker since;

        Giving(ChargeKind kind, UnitRow unit, Runnable changed) {
            this.unit = unit;
            this.changed = changed;
            this.dialog = new FormDialog(
                    UI.getCurrent().getTranslation("responsibility.give." + kind) + " · " + unit.name(), this::save);
            this.personName = required("personName", "responsibility.person");
            this.phone = required("phone", "responsibility.phone");
            this.segment = kind == ChargeKind.MANAGER
                    ? dialog.field("segment", WordPicker.forForm(words, Dictionary.CUSTOMER_SEGMENT))
                    : null;
            this.since = today(dialog, "since", "responsibility.since");
        }

        private TextField required(String name, String label) {
            TextField field = dialog.field(name, new TextField(dialog.getTranslation(label)));
            field.setRequiredIndicatorVisible(true);
            return field;
        }

        private void save() {
            desk.give(
                    unit.id(),
                    new ChargeForm(
                            segment == null ? "" : segment.code(),
                            personName.getValue(),
                            phone.getValue(),
                            since.getValue()));
            changed.run();
        }
    }

    private final class Ending {

        private final ChargeRow charge;
        private final Runnable changed;
        private final FormDialog dialog;
        private final DayPicker on;
        private final TextField reason;

        Ending(ChargeRow charge, Runnable changed) {
            this.charge = charge;
            this.changed = changed;
            this.dialog = new FormDialog(
                    UI.getCurrent().getTranslation("responsibility.end") + " · " + charge.personName(), this::save);
            this.on = today(dialog, "on", "responsibility.until");
            this.reason = dialog.field("reason", new TextField(dialog.getTranslation("responsibility.reason")));
            reason.setRequiredIndicatorVisible(true);
        }

        private void save() {
            LocalDate day = on.getValue();
            if (day == null) {
                throw RuleViolation.at("on", "org.day.missing");
            }
            desk.end(charge.id(), day, reason.getValue());
            changed.run();
        }
    }
}
