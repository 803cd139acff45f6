package cn.qudao.keyarea.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.keyarea.domain.KeyAreaDetail;
import cn.qudao.keyarea.domain.KeyAreaRegister;
import cn.qudao.keyarea.domain.SurveyForm;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What can be done with key areas, each in a dialog. */
@Component
class KeyAreaActions {

    private final KeyAreaRegister register;
    private final Units units;
    private final Dictionaries words;
    private final CurrentUser user;
    private final Clock clock;

    KeyAreaActions(KeyAreaRegister register, Units units, Dictionaries words, CurrentUser user, Clock clock) {
        this.register = register;
        this.units = units;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    boolean allowed() {
        return user.get().may(KeyAreaPermissions.EDIT);
    }

    void add(Consumer<KeyAreaId> saved) {
        new KeyAreaDialog(register, units, words, null, saved).open();
    }

    void edit(KeyAreaDetail area, Runnable changed) {
        new KeyAreaDialog(register, units, words, area, id -> changed.run()).open();
    }

    void assign(KeyAreaDetail area, Runnable changed) {
        Asking asking = new Asking("keyarea.outlet.assign", area);
        UnitPicker outlet = asking.dialog.field(
                "outlet", new UnitPicker(units, asking.text("keyarea.outlet"), Set.of(Level.OUTLET)));
        asking.open(() -> {
            UnitRow chosen = outlet.getValue();
            if (chosen == null) {
                throw RuleViolation.at("outlet", "org.text.missing");
            }
            register.assign(area.row().id(), chosen.id());
            changed.run();
        });
    }

    void release(KeyAreaDetail area, UnitRow outlet, Runnable changed) {
        register.release(area.row().id(), outlet.id());
        changed.run();
    }

    void survey(KeyAreaDetail area, Runnable changed) {
        Asking asking = new Asking("keyarea.survey", area);
        DayPicker on = asking.dialog.field("on", new DayPicker(asking.text("keyarea.surveyed-on")));
        on.setValue(LocalDate.now(clock));
        Map<String, IntegerField> counts = new LinkedHashMap<>();
        for (DictionaryRow competitor : words.choices(Dictionary.COMPETITOR)) {
            IntegerField count = new IntegerField(asking.dialog.getTranslation(
                    "keyarea.survey.of", competitor.name(UI.getCurrent().getLocale())));
            counts.put(competitor.code(), asking.dialog.field(competitor.code(), count));
        }
        asking.open(() -> {
            Map<String, Integer> found = new HashMap<>();
            counts.forEach((competitor, field) -> {
                if (field.getValue() != null) {
                    found.put(competitor, field.getValue());
                }
            });
            register.survey(area.row().id(), new SurveyForm(day(on), found));
            changed.run();
        });
    }

    void close(KeyAreaDetail area, Runnable changed) {
        Asking asking = new Asking("keyarea.close", area);
        DayPicker on = asking.dialog.field("on", new DayPicker(asking.text("keyarea.closed-on")));
        on.setValue(LocalDate.now(clock));
        TextField reason = asking.dialog.field("reason", new TextField(asking.text("keyarea.reason")));
        asking.open(() -> {
            register.close(area.row().id(), day(on), reason.getValue());
            changed.run();
        });
    }

    void reopen(KeyAreaDetail area, Runnable changed) {
        register.reopen(area.row().id());
        changed.run();
    }

    private static LocalDate day(DayPicker field) {
        LocalDate day = field.getValue();
        if (day == null) {
            throw RuleViolation.at("on", "org.day.missing");
        }
        return day;
    }

    /** A dialog about an area that is there. */
    private static final class Asking {

        private final FormDialog dialog;
        private Runnable action = () -> {};

        Asking(String title, KeyAreaDetail area) {
            dialog = new FormDialog(
                    UI.getCurrent().getTranslation(title) + " · " + area.row().name(), () -> action.run());
        }

        String text(String key) {
            return dialog.getTranslation(key);
        }

        void open(Runnable onSave) {
            action = onSave;
            dialog.open();
        }
    }
}
