package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.Phase;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFilter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for what is to hold from a day on, and why. */
class DatedForm {

    private final FormDialog dialog;
    private final DayPicker since;
    private final TextField reason;
    private BiConsumer<@Nullable LocalDate, String> action = (day, why) -> {};

    /** @param title of the bundles */
    DatedForm(String title, LocalDate today) {
        this.dialog = new FormDialog(UI.getCurrent().getTranslation(title), this::save);
        this.since = new DayPicker(dialog.getTranslation("catalogue.since"));
        this.reason = new TextField(dialog.getTranslation("catalogue.reason"));
        since.setValue(today);
        since.setMin(today);
        since.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
    }

    /** In the order of the calls; the day and the reason come last. */
    <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        return dialog.field(name, field);
    }

    /** @param none whether no phase is an answer too */
    Select<Phase> phase(String name, boolean none) {
        Select<Phase> field = new Select<>();
        field.setLabel(dialog.getTranslation("catalogue.phase"));
        field.setItems(Phase.values());
        field.setEmptySelectionAllowed(none);
        String nowhere = dialog.getTranslation("catalogue.release.none");
        field.setEmptySelectionCaption(nowhere);
        field.setItemLabelGenerator(
                phase -> phase == null ? nowhere : dialog.getTranslation("catalogue.phase." + phase));
        return dialog.field(name, field);
    }

    void open(BiConsumer<@Nullable LocalDate, String> onSave) {
        action = onSave;
        dialog.field("since", since);
        dialog.field("reason", reason);
        dialog.open();
    }

    private void save() {
        action.accept(since.getValue(), reason.getValue());
    }

    /** The filter of a list of such entries. */
    static ListFilter<Standing> standing(Component screen) {
        return ListFilter.choice(
                "standing",
                screen.getTranslation("catalogue.standing"),
                List.of(Standing.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> screen.getTranslation("catalogue.standing." + each));
    }
}
