package cn.qudao.org.ui;

import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.OutletProfile;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds fields to a dialog, labelled from the bundles and named as the record names them. */
final class Inputs {

    private final FormDialog dialog;

    Inputs(FormDialog dialog) {
        this.dialog = dialog;
    }

    TextField text(String name, String label, boolean required) {
        TextField field = dialog.field(name, new TextField(dialog.getTranslation(label)));
        field.setRequiredIndicatorVisible(required);
        return field;
    }

    Checkbox check(String name, String label) {
        return dialog.field(name, new Checkbox(dialog.getTranslation(label)));
    }

    DayPicker day(String name, String label, @Nullable LocalDate value) {
        DayPicker field = dialog.field(name, new DayPicker(dialog.getTranslation(label)));
        field.setValue(value);
        return field;
    }

    /** Shows what is in use; a value that no longer is stays until another is chosen. */
    ComboBox<DictionaryRow> word(String name, Dictionary dictionary, Dictionaries words, boolean required) {
        ComboBox<DictionaryRow> field =
                dialog.field(name, new ComboBox<>(dialog.getTranslation("org.dictionary." + dictionary)));
        field.setItems(words.choices(dictionary));
        field.setItemLabelGenerator(row -> row.name(language()));
        field.setRequiredIndicatorVisible(required);
        field.setClearButtonVisible(!required);
        return field;
    }

    /** One to five, or none. */
    Select<Integer> stars(String name) {
        Select<Integer> field = dialog.field(name, new Select<>());
        String none = dialog.getTranslation("org.outlet.star.none");
        field.setLabel(dialog.getTranslation("org.outlet.star"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(none);
        field.setItems(
                IntStream.rangeClosed(1, OutletProfile.MOST_STARS).boxed().toList());
        field.setItemLabelGenerator(
                stars -> stars == null ? none : dialog.getTranslation("org.outlet.star.count", stars));
        return field;
    }

    static void choose(
            ComboBox<DictionaryRow> field, Dictionaries words, Dictionary dictionary, @Nullable String code) {
        words.entries(dictionary).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .ifPresent(field::setValue);
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }

    static String code(ComboBox<DictionaryRow> field) {
        DictionaryRow row = field.getValue();
        return row == null ? "" : row.code();
    }

    static @Nullable String optionalCode(ComboBox<DictionaryRow> field) {
        DictionaryRow row = field.getValue();
        return row == null ? null : row.code();
    }

    static @Nullable String optional(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
