package cn.qudao.ivr.ui;

import cn.qudao.ivr.IvrPermissions;
import cn.qudao.ivr.domain.SystemDesk;
import cn.qudao.ivr.domain.SystemForm;
import cn.qudao.ivr.domain.SystemRow;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The voice systems that may ask. */
@Route("voice-systems")
@Menu(title = "menu.voice-systems", icon = "vaadin:headset", order = 73.2)
@Requires(IvrPermissions.SYSTEMS)
class SystemsView extends Page implements BeforeEnterObserver {

    private final transient SystemDesk systems;
    private final transient Units units;
    private final ListFrame<SystemRow> list;

    SystemsView(SystemDesk systems, Units units, ListFrames lists) {
        super("menu.voice-systems");
        this.systems = systems;
        this.units = units;
        Button add = new Button(getTranslation("ivr.system.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        list = lists.frame("menu.voice-systems", "ivr.system.none");
        list.text("name", "ivr.system.name", SystemRow::name).opens(this::edit);
        list.text("code", "ivr.system.code", SystemRow::code);
        list.text(
                "outlet",
                "activation.outlet",
                row -> units.find(row.outlet()).map(UnitRow::name).orElse(null));
        list.text("state", "activation.state", row -> list.say("ivr.system.active." + row.active()));
        add(list.all(systems::all));
    }

    private void edit(@Nullable SystemRow row) {
        TextField code = new TextField(getTranslation("ivr.system.code"));
        TextField name = new TextField(getTranslation("ivr.system.name"));
        UnitPicker outlet = new UnitPicker(units, getTranslation("activation.outlet"), EnumSet.of(Level.OUTLET));
        PasswordField secret = new PasswordField(getTranslation("ivr.system.secret"));
        Checkbox active = new Checkbox(getTranslation("ivr.system.active.true"), true);
        if (row != null) {
            code.setValue(row.code());
            code.setReadOnly(true);
            name.setValue(row.name());
            units.find(row.outlet()).ifPresent(outlet::setValue);
            secret.setHelperText(getTranslation("ivr.system.secret.keep"));
            active.setValue(row.active());
        }
        FormDialog dialog = new FormDialog(getTranslation(row == null ? "ivr.system.add" : "ivr.system.change"), () -> {
            SystemForm form = new SystemForm(
                    code.getValue(), name.getValue(), outlet.getValue(), secret.getValue(), active.getValue());
            if (row == null) {
                systems.add(form);
            } else {
                systems.change(row.id(), form);
            }
            list.refresh();
        });
        dialog.field("code", code);
        dialog.field("name", name);
        dialog.field("outlet", outlet);
        dialog.field("secret", secret);
        dialog.field("active", active);
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
