package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.Stage;
import cn.qudao.suggestion.TriggerChannel;
import cn.qudao.suggestion.TriggerEvent;
import cn.qudao.suggestion.domain.HintFilter;
import cn.qudao.suggestion.domain.TriggerBook;
import cn.qudao.suggestion.domain.TriggerForm;
import cn.qudao.suggestion.domain.TriggerRow;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** A new trigger, or the next edition of one. */
final class TriggerDialog {

    private static final int POINTS = 200;
    private static final int VALID_DAYS = 30;

    private final FormDialog dialog;
    private final Select<TriggerEvent> event;
    private final Select<Stage> stage;
    private final Select<ServiceMode> mode;
    private final Select<TriggerChannel> channel;
    private final ComboBox<ProductRow> about;
    private final ComboBox<String> group;
    private final ComboBox<ProductRow> product;
    private final IntegerField points;
    private final IntegerField afterDays;
    private final IntegerField validDays;
    private final TextField note;

    TriggerDialog(
            TriggerBook triggers, WeightWords words, GroupWords groups, @Nullable TriggerRow row, Runnable changed) {
        dialog = new FormDialog(
                UI.getCurrent().getTranslation(row == null ? "suggestion.trigger.add" : "suggestion.trigger.change"),
                () -> {
                    if (row == null) {
                        triggers.add(form());
                    } else {
                        triggers.change(row.series(), form());
                    }
                    changed.run();
                });
        event = select("event", TriggerEvent.values(), row == null ? null : row.event());
        about = product("about", "suggestion.trigger.any-product", words, row == null ? null : row.about());
        stage = select("stage", Stage.values(), row == null ? null : row.stage());
        mode = select("mode", ServiceMode.values(), row == null ? null : row.mode());
        group = dialog.field("customerGroup", new ComboBox<>(dialog.getTranslation("suggestion.matched.GROUP")));
        group.setItems(groups.codes().stream()
                .filter(code -> !code.equals(HintFilter.UNKNOWN))
                .toList());
        group.setItemLabelGenerator(groups::name);
        group.setPlaceholder(dialog.getTranslation("suggestion.trigger.any-group"));
        group.setClearButtonVisible(true);
        group.setValue(row == null ? null : row.customerGroup());
        channel = select("channel", TriggerChannel.values(), row == null ? TriggerChannel.COUNTER : row.channel());
        product = product("product", "suggestion.trigger.only-say", words, row == null ? null : row.product());
        points = number("points", "suggestion.weight.points-column", row == null ? POINTS : row.points());
        afterDays = number("afterDays", "suggestion.trigger.after-days", row == null ? 0 : row.afterDays());
        validDays = number("validDays", "suggestion.trigger.valid-days", row == null ? VALID_DAYS : row.validDays());
        note = dialog.field("note", new TextField(dialog.getTranslation("suggestion.trigger.note")));
        note.setMaxLength(TriggerForm.NOTE_LENGTH);
        note.setRequiredIndicatorVisible(true);
        note.setValue(row == null ? "" : row.note());
    }

    private <T> Select<T> select(String name, T[] values, @Nullable T value) {
        Select<T> field = dialog.field(name, new Select<>());
        field.setLabel(dialog.getTranslation("suggestion.trigger." + name));
        field.setItems(values);
        field.setItemLabelGenerator(each -> dialog.getTranslation("suggestion." + name + "." + each));
        field.setValue(value);
        return field;
    }

    private ComboBox<ProductRow> product(String name, String none, WeightWords words, @Nullable ProductId value) {
        ComboBox<ProductRow> field =
                dialog.field(name, new ComboBox<>(dialog.getTranslation("suggestion.trigger." + name)));
        field.setItems(words.products());
        field.setItemLabelGenerator(each -> each.name(UI.getCurrent().getLocale()));
        field.setPlaceholder(dialog.getTranslation(none));
        field.setClearButtonVisible(true);
        field.setValue(words.product(value));
        return field;
    }

    private IntegerField number(String name, String label, int value) {
        IntegerField field = dialog.field(name, new IntegerField(dialog.getTranslation(label)));
        field.setValue(value);
        return field;
    }

    private TriggerForm form() {
        return new TriggerForm(
                event.getValue(),
                stage.getValue(),
                mode.getValue(),
                id(about),
                group.getValue(),
                channel.getValue(),
                id(product),
                points.getValue(),
                afterDays.getValue(),
                validDays.getValue(),
                note.getValue());
    }

    private static @Nullable ProductId id(ComboBox<ProductRow> field) {
        return field.getValue() == null ? null : field.getValue().id();
    }

    void open() {
        dialog.open();
    }
}
