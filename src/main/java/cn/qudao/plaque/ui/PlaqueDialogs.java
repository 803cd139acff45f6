package cn.qudao.plaque.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitRow;
import cn.qudao.org.WordPicker;
import cn.qudao.plaque.PlaquePermissions;
import cn.qudao.plaque.Plaques;
import cn.qudao.plaque.domain.PlaqueDesk;
import cn.qudao.plaque.domain.PlaqueForm;
import cn.qudao.plaque.domain.PlaqueRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Asks what a plaque says before it is issued, and why before it is withdrawn. */
@Component
class PlaqueDialogs {

    private final PlaqueDesk desk;
    private final OutletProfiles profiles;
    private final Dictionaries words;
    private final CurrentUser user;
    private final Clock clock;

    PlaqueDialogs(PlaqueDesk desk, OutletProfiles profiles, Dictionaries words, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.profiles = profiles;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    boolean allowed() {
        return user.get().may(PlaquePermissions.ISSUE);
    }

    void issue(UnitRow outlet, Runnable changed) {
        new Issue(outlet, changed).dialog.open();
    }

    void withdraw(PlaqueRow plaque, Runnable changed) {
        new Withdrawal(plaque, changed).dialog.open();
    }

    private DayPicker today(FormDialog dialog, String name, String label) {
        DayPicker day = dialog.field(name, new DayPicker(dialog.getTranslation(label)));
        day.setValue(LocalDate.now(clock));
        return day;
    }

    private final class Issue {

        private final UnitRow outlet;
        private final Runnable changed;
        private final FormDialog dialog;
        private final WordPicker kind;
        private final IntegerField stars;
        private final TextField number;
        private final DayPicker issuedOn;

        Issue(UnitRow outlet, Runnable changed) {
            this.outlet = outlet;
            this.changed = changed;
            this.dialog =
                    new FormDialog(UI.getCurrent().getTranslation("plaque.issue") + " · " + outlet.name(), this::save);
            dialog.saveText(dialog.getTranslation("plaque.issue"));
            this.kind = dialog.field("kind", WordPicker.forForm(words, Dictionary.PLAQUE_KIND));
            this.stars = dialog.field("stars", new IntegerField(dialog.getTranslation("plaque.stars")));
            this.number = dialog.field("number", new TextField(dialog.getTranslation("plaque.number")));
            this.issuedOn = today(dialog, "issuedOn", "plaque.issued-on");
            number.setRequiredIndicatorVisible(true);
            stars.setReadOnly(true);
            stars.setVisible(false);
            Integer star = profiles.find(outlet.id())
                    .map(found -> found.profile().star())
                    .orElse(null);
            kind.addValueChangeListener(event -> {
                stars.setVisible(kind.code().equals(Plaques.STAR));
                stars.setValue(stars.isVisible() ? star : null);
            });
        }

        private void save() {
            desk.issue(outlet.id(), new PlaqueForm(kind.code(), number.getValue(), issuedOn.getValue()));
            changed.run();
        }
    }

    private final class Withdrawal {

        private final PlaqueRow plaque;
        private final Runnable changed;
        private final FormDialog dialog;
        private final DayPicker on;
        private final TextField reason;

        Withdrawal(PlaqueRow plaque, Runnable changed) {
            this.plaque = plaque;
            this.changed = changed;
            this.dialog = new FormDialog(
                    UI.getCurrent().getTranslation("plaque.withdraw") + " · " + plaque.number(), this::save);
            dialog.saveText(dialog.getTranslation("plaque.withdraw"));
            this.on = today(dialog, "on", "plaque.withdrawn-on");
            this.reason = dialog.field("reason", new TextField(dialog.getTranslation("plaque.reason")));
            reason.setRequiredIndicatorVisible(true);
        }

        private void save() {
            LocalDate day = on.getValue();
            if (day == null) {
                throw RuleViolation.at("on", "org.day.missing");
            }
            desk.withdraw(plaque.id(), day, reason.getValue());
            changed.run();
        }
    }
}
