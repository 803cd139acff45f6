package cn.qudao.org.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitEnding;
import cn.qudao.org.UnitId;
import cn.qudao.org.domain.Organisation;
import cn.qudao.org.domain.UnitDetail;
import cn.qudao.org.domain.UnitForm;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialogs behind a unit's buttons; each saves through the service and then shows the unit anew. */
@Component
class UnitDialogs {

    private final Organisation organisation;
    private final MoveDialogs moves;
    private final List<UnitEnding> endings;
    private final Dictionaries words;
    private final Messages messages;
    private final Clock clock;

    UnitDialogs(
            Organisation organisation,
            MoveDialogs moves,
            List<UnitEnding> endings,
            Dictionaries words,
            Messages messages,
            Clock clock) {
        this.organisation = organisation;
        this.moves = moves;
        this.endings = endings;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    void create(UnitDetail parent, Level level, Runnable changed) {
        new Creation(parent, level, changed).open();
    }

    void rename(UnitDetail unit, Runnable changed) {
        Asking asking = new Asking("org.rename", unit, changed);
        TextField name = asking.inputs.text("name", "org.name", true);
        name.setValue(unit.unit().name());
        asking.open(() -> organisation.rename(asking.id, name.getValue()));
    }

    void edit(UnitDetail unit, Runnable changed) {
        Asking asking = new Asking("org.edit", unit, changed);
        switch (unit.unit().level()) {
            case REGION -> {
                RegionFields fields = new RegionFields(asking.dialog, words);
                fields.show(Objects.requireNonNull(unit.region()));
                asking.open(() -> organisation.describe(asking.id, fields.read(), unit.version()));
            }
            case OUTLET -> {
                OutletFields fields = new OutletFields(asking.dialog, words);
                fields.show(Objects.requireNonNull(unit.outlet()));
                asking.open(() -> organisation.describe(asking.id, fields.read(), unit.version()));
            }
            case CLERK -> {
                ClerkFields fields = new ClerkFields(asking.dialog, words);
                fields.show(Objects.requireNonNull(unit.clerk()));
                asking.open(() -> organisation.describe(asking.id, fields.read(), unit.version()));
            }
            default ->
                throw new IllegalStateException("No profile at " + unit.unit().level());
        }
    }

    void validity(UnitDetail unit, Runnable changed) {
        Asking asking = new Asking(unit.valid() ? "org.validity.end" : "org.validity.begin", unit, changed);
        DatePicker on = asking.inputs.day("on", "org.on", today());
        asking.open(() -> organisation.setValid(asking.id, !unit.valid(), day("on", on)));
    }

    void stop(UnitDetail unit, Runnable changed) {
        Asking asking = new Asking("org.stop", unit, changed);
        DatePicker on = asking.inputs.day("on", "org.on", today());
        TextField reason = asking.inputs.text("reason", "org.reason", true);
        endings.stream()
                .flatMap(module -> module.endingWith(asking.id).stream())
                .forEach(saying -> asking.note(saying.in(UI.getCurrent().getLocale(), messages)));
        asking.open(() -> organisation.stop(asking.id, day("on", on), reason.getValue()));
    }

    void reopen(UnitDetail unit, Runnable changed) {
        Asking asking = new Asking("org.reopen", unit, changed);
        DatePicker on = asking.inputs.day("on", "org.on", today());
        asking.open(() -> organisation.reopen(asking.id, day("on", on)));
    }

    void move(UnitDetail unit, Runnable changed) {
        moves.open(unit, today(), changed);
    }

    static LocalDate day(String name, DatePicker field) {
        LocalDate day = field.getValue();
        if (day == null) {
            throw RuleViolation.at(name, "org.day.missing");
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A dialog about a unit that is there. */
    private static final class Asking {

        private final UnitId id;
        private final FormDialog dialog;
        private final Inputs inputs;
        private final Runnable changed;
        private @Nullable Runnable action;

        Asking(String title, UnitDetail unit, Runnable changed) {
            this.id = unit.unit().id();
            this.changed = changed;
            this.dialog = new FormDialog(
                    UI.getCurrent().getTranslation(title) + " · " + unit.unit().name(), this::save);
            this.inputs = new Inputs(dialog);
        }

        void note(String text) {
            Paragraph note = new Paragraph(text);
            note.addClassName("qd-soft");
            dialog.note(note);
        }

        void open(Runnable onSave) {
            this.action = onSave;
            dialog.open();
        }

        private void save() {
            Objects.requireNonNull(action).run();
            changed.run();
        }
    }

    /** A dialog for a unit that is to be. */
    private final class Creation {

        private final UnitId parent;
        private final Level level;
        private final Runnable changed;
        private final FormDialog dialog;
        private final TextField code;
        private final TextField name;
        private final DatePicker openedOn;
        private final @Nullable RegionFields region;
        private final @Nullable OutletFields outlet;
        private final @Nullable ClerkFields clerk;

        Creation(UnitDetail parent, Level level, Runnable changed) {
            this.parent = parent.unit().id();
            this.level = level;
            this.changed = changed;
            this.dialog = new FormDialog(
                    UI.getCurrent().getTranslation("org.create." + level) + " · "
                            + parent.unit().name(),
                    this::save);
            Inputs inputs = new Inputs(dialog);
            this.code = inputs.text("code", "org.code", true);
            this.name = inputs.text("name", "org.name", true);
            this.openedOn = inputs.day("openedOn", "org.opened", today());
            this.region = level == Level.REGION ? new RegionFields(dialog, words) : null;
            this.outlet = level == Level.OUTLET ? new OutletFields(dialog, words) : null;
            this.clerk = level == Level.CLERK ? new ClerkFields(dialog, words) : null;
        }

        void open() {
            dialog.open();
        }

        private void save() {
            UnitForm form = new UnitForm(code.getValue(), name.getValue(), day("openedOn", openedOn));
            if (region != null) {
                organisation.createRegion(parent, form, region.read());
            } else if (outlet != null) {
                organisation.createOutlet(parent, form, outlet.read());
            } else if (clerk != null) {
                organisation.createClerk(parent, form, clerk.read());
            } else if (level == Level.DISTRICT) {
                organisation.createDistrict(parent, form);
            } else {
                organisation.createGrid(parent, form);
            }
            changed.run();
        }
    }
}
