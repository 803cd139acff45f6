package cn.qudao.access.ui;

import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** The units below a post that it does not reach (row 6): picked one after the other, taken back one by one. */
class ExcludedUnits extends CustomField<List<UnitRow>> {

    private final UnitPicker picker;
    private final UnorderedList list = new UnorderedList();
    private final transient List<UnitRow> chosen = new ArrayList<>();

    ExcludedUnits(Units units) {
        super(List.of());
        setLabel(getTranslation("access.post.excluded"));
        picker = new UnitPicker(units, "");
        picker.setAriaLabel(getTranslation("access.post.exclude"));
        picker.setPlaceholder(getTranslation("access.post.exclude"));
        picker.setWidthFull();
        picker.addValueChangeListener(e -> {
            if (e.getValue() != null && e.isFromClient()) {
                choose(e.getValue());
                picker.clear();
            }
        });
        list.addClassName("access-rows");
        add(new Div(picker, list));
    }

    private void choose(UnitRow unit) {
        if (chosen.stream().noneMatch(known -> known.id().equals(unit.id()))) {
            chosen.add(unit);
            show();
            updateValue();
        }
    }

    private void show() {
        list.removeAll();
        for (UnitRow unit : chosen) {
            Button remove = new Button(getTranslation("access.post.include"), e -> {
                chosen.remove(unit);
                show();
                updateValue();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setEnabled(!isReadOnly());
            list.add(new ListItem(new Span(unit.name()), remove));
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        picker.setReadOnly(readOnly);
        show();
    }

    @Override
    protected List<UnitRow> generateModelValue() {
        return List.copyOf(chosen);
    }

    @Override
    protected void setPresentationValue(List<UnitRow> units) {
        chosen.clear();
        chosen.addAll(units);
        show();
    }
}
