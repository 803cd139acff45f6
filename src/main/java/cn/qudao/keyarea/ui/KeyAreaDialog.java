package cn.qudao.keyarea.ui;

import cn.qudao.kernel.Level;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.domain.KeyAreaDetail;
import cn.qudao.keyarea.domain.KeyAreaForm;
import cn.qudao.keyarea.domain.KeyAreaRegister;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.WordPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a key area is, new or to be changed. */
class KeyAreaDialog {

    private final KeyAreaRegister register;
    private final @Nullable KeyAreaDetail area;
    private final Consumer<KeyAreaId> saved;
    private final FormDialog dialog;
    private final TextField name;
    private final WordPicker kind;
    private final UnitPicker unit;
    private final TextField bounds;

    /** @param area null for a new one */
    KeyAreaDialog(
            KeyAreaRegister register,
            Units units,
            Dictionaries words,
            @Nullable KeyAreaDetail area,
            Consumer<KeyAreaId> saved) {
        this.register = register;
        this.area = area;
        this.saved = saved;
        this.dialog = new FormDialog(
                UI.getCurrent().getTranslation(area == null ? "keyarea.add" : "keyarea.edit"), this::save);
        this.name = dialog.field("name", new TextField(dialog.getTranslation("keyarea.name")));
        this.kind = dialog.field("kind", WordPicker.forForm(words, Dictionary.KEY_AREA_KIND));
        this.unit = dialog.field(
                "unit",
                new UnitPicker(units, dialog.getTranslation("keyarea.unit"), Set.of(Level.DISTRICT, Level.GRID)));
        this.bounds = dialog.field("bounds", new TextField(dialog.getTranslation("keyarea.bounds")));
        name.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        bounds.setHelperText(dialog.getTranslation("keyarea.bounds.hint"));
        if (area != null) {
            name.setValue(area.row().name());
            kind.choose(area.row().kind());
            unit.setValue(area.unit());
            bounds.setValue(area.bounds() == null ? "" : area.bounds());
        }
    }

    void open() {
        dialog.open();
    }

    private void save() {
        UnitRow where = unit.getValue();
        KeyAreaForm form =
                new KeyAreaForm(name.getValue(), kind.code(), where == null ? null : where.id(), bounds.getValue());
        if (area == null) {
            saved.accept(register.add(form));
        } else {
            register.change(area.row().id(), form, area.version());
            saved.accept(area.row().id());
        }
    }
}
