package cn.qudao.training.ui;

import cn.qudao.kernel.Level;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import cn.qudao.training.domain.TrainingDesk;
import cn.qudao.training.domain.TrainingDetail;
import cn.qudao.training.domain.TrainingForm;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a training is, new or to be changed. */
class TrainingDialog {

    private static final int USUAL_MINUTES = 120;

    private final TrainingDesk desk;
    private final @Nullable TrainingDetail training;
    private final Consumer<TrainingId> saved;
    private final FormDialog dialog;
    private final TextField title;
    private final Select<TrainingKind> kind;
    private final Select<TrainingTopic> topic;
    private final UnitPicker unit;
    private final DayPicker day;
    private final IntegerField minutes;
    private final TextField venue;
    private final TextField trainer;
    private final TextArea about;

    /**
     * @param training null for a new one
     * @param where the unit that a new one begins with
     */
    TrainingDialog(
            TrainingDesk desk,
            Units units,
            @Nullable TrainingDetail training,
            @Nullable UnitRow where,
            Consumer<TrainingId> saved) {
        this.desk = desk;
        this.training = training;
        this.saved = saved;
        this.dialog = new FormDialog(
                UI.getCurrent().getTranslation(training == null ? "training.plan" : "training.change"), this::save);
        this.title = dialog.field("title", new TextField(text("training.title")));
        this.kind = choice("kind", TrainingKind.values());
        this.topic = choice("topic", TrainingTopic.values());
        this.unit = dialog.field(
                "unit", new UnitPicker(units, text("training.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)));
        this.day = dialog.field("day", new DayPicker(text("training.day")));
        this.minutes = dialog.field("minutes", new IntegerField(text("training.minutes")));
        this.venue = dialog.field("venue", new TextField(text("training.venue")));
        this.trainer = dialog.field("trainer", new TextField(text("training.trainer")));
        this.about = dialog.field("about", new TextArea(text("training.about")));
        title.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        unit.setHelperText(text("training.unit.hint"));
        trainer.setRequiredIndicatorVisible(true);
        day.setRequiredIndicatorVisible(true);
        minutes.setRequiredIndicatorVisible(true);
        minutes.setValue(USUAL_MINUTES);
        unit.setValue(where);
        if (training != null) {
            show(training);
        }
    }

    private <E extends Enum<E>> Select<E> choice(String name, E[] values) {
        Select<E> field = dialog.field(name, new Select<>());
        field.setLabel(text("training." + name));
        field.setItems(values);
        field.setItemLabelGenerator(value -> text("training." + name + '.' + value));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private void show(TrainingDetail shown) {
        title.setValue(shown.row().title());
        kind.setValue(shown.row().kind());
        topic.setValue(shown.row().topic());
        unit.setValue(shown.unit());
        unit.setReadOnly(true);
        day.setValue(shown.row().day());
        minutes.setValue(shown.row().minutes());
        venue.setValue(orEmpty(shown.row().venue()));
        trainer.setValue(shown.row().trainer());
        about.setValue(orEmpty(shown.about()));
    }

    void open() {
        dialog.open();
    }

    private String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void save() {
        UnitRow where = unit.getValue();
        TrainingForm form = new TrainingForm(
                kind.getValue(),
                topic.getValue(),
                title.getValue(),
                about.getValue(),
                where == null ? null : where.id(),
                day.getValue(),
                minutes.getValue(),
                venue.getValue(),
                trainer.getValue());
        if (training == null) {
            saved.accept(desk.plan(form));
        } else {
            desk.change(training.row().id(), form, training.version());
            saved.accept(training.row().id());
        }
    }
}
