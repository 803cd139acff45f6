package cn.qudao.uikit;

import cn.qudao.kernel.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/**
 * A form in a dialog. What is typed stays when the save is refused: a broken rule shows at the field that it names, or
 * as a notice where it names none. Enter saves from every field but those of several lines.
 */
public class FormDialog extends Dialog {

    /** So many fields stand below each other; more stand side by side where there is room. */
    private static final int FEW = 5;

    private final FormLayout form = new FormLayout();
    private final FieldErrors errors = new FieldErrors();
    private final Button save;

    /** @param action saves, or throws {@link RuleViolation}; the dialog closes when it returns */
    public FormDialog(String title, Runnable action) {
        addClassName("qd-form-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        add(form);
        save = new Button(getTranslation("uikit.save"), e -> run(action));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER).listenOn(form);
        Button cancel = new Button(getTranslation("uikit.cancel"), e -> close());
        getFooter().add(cancel, save);
    }

    /** A field by the name that its record and so {@link RuleViolation#field()} know it by. */
    public <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        form.add(errors.watch(name, field));
        if (field instanceof TextArea || form.getChildren().count() > FEW) {
            addClassName("qd-wide");
        }
        if (field instanceof TextArea text) {
            form.setColspan(text, 2);
            text.getElement()
                    .addEventListener("keydown", event -> {})
                    .setFilter("event.key === 'Enter'")
                    .stopPropagation();
        }
        return field;
    }

    /** Something to read among the fields. */
    public void note(Component note) {
        form.add(note, 2);
    }

    /** One begins to type at once. A day that is filled in waits: on a phone its calendar would open over the form. */
    @Override
    public void open() {
        super.open();
        List<Component> fields = form.getChildren()
                .filter(field ->
                        field instanceof Focusable<?> && field instanceof HasValue<?, ?> value && !value.isReadOnly())
                .toList();
        fields.stream()
                .filter(field -> !(field instanceof DatePicker day) || day.isEmpty())
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    public FormDialog saveText(String text) {
        save.setText(text);
        return this;
    }

    private void run(Runnable action) {
        try {
            if (errors.attempt(action)) {
                close();
            }
        } finally {
            save.setEnabled(true);
        }
    }
}
