package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.RoleRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** The roles and how much each may do. */
@Route("roles")
@Menu(title = "menu.roles", icon = "vaadin:key", order = 84)
@Requires(AccessPermissions.ROLES)
class RolesView extends Page implements BeforeEnterObserver {

    private final ListFrame<RoleRow> list;

    RolesView(Roles roles, ListFrames lists) {
        super("menu.roles");
        actions(new Button(getTranslation("access.role.create"), e -> create(roles)));
        list = lists.frame("menu.roles", "access.role.none");
        list.text("name", "access.role", role -> Words.role(list::say, role.code(), role.name()))
                .leadsTo(role -> "roles/" + role.code());
        list.number(
                "permissions",
                "access.role.permissions",
                role -> role.permissions().size());
        list.text(
                "second-factor",
                "access.role.second-factor",
                role -> list.say(role.needsSecondFactor() ? "uikit.yes" : "uikit.no"));
        add(list.all(roles::all));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }

    private void create(Roles roles) {
        TextField name = new TextField(getTranslation("access.role.name"));
        FormDialog dialog = new FormDialog(
                getTranslation("access.role.create"),
                () -> UI.getCurrent().navigate(RoleView.class, roles.create(name.getValue())));
        dialog.field("name", name);
        dialog.open();
    }
}
