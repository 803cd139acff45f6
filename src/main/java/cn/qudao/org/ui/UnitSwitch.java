package cn.qudao.org.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.HeaderItem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** The unit picker of the header: shows the current page for another unit, or the unit itself where the page has none. */
@org.springframework.stereotype.Component
class UnitSwitch implements HeaderItem {

    private static final String UNIT = "unit";

    private final Units units;
    private final CurrentUser user;

    UnitSwitch(Units units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        return user.find().filter(actor -> actor.may(OrgPermissions.VIEW)).map(actor -> {
            UnitPicker picker = new UnitPicker(units, "");
            picker.addClassName("org-unit-switch");
            picker.setPlaceholder(picker.getTranslation("org.switch"));
            picker.setAriaLabel(picker.getTranslation("org.switch"));
            picker.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    show(event.getValue());
                    picker.clear();
                }
            });
            return picker;
        });
    }

    private static void show(UnitRow unit) {
        UI ui = UI.getCurrent();
        Address here = Address.of(ui.getActiveViewLocation());
        boolean knowsUnits = here.get(UNIT).isPresent() || here.path().startsWith("reports/");
        (knowsUnits ? here.with(UNIT, unit.code()) : Address.of("organisation/" + unit.code())).go(ui);
    }
}
