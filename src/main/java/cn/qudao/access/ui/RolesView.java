package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.RoleRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** The roles and how much each may do. */
@Route("roles")
@Menu(title = "menu.roles", icon = "vaadin:key", order = 84)
@Requires(AccessPermissions.ROLES)
class RolesView extends Page {

    RolesView(Roles roles) {
        super("menu.roles");
        actions(new Button(getTranslation("access.role.create"), e -> create(roles)));
        ListGrid<RoleRow> list = new ListGrid<>();
        list.link(
                getTranslation("access.role"),
                role -> Words.role(this, role.code(), role.name()),
                role -> "roles/" + role.code());
        list.number(
                getTranslation("access.role.permissions"),
                role -> Integer.toString(role.permissions().size()));
        list.text(
                getTranslation("access.role.second-factor"),
                role -> getTranslation(role.needsSecondFactor() ? "access.yes" : "access.no"));
        list.setItems(roles.all());
        list.setAllRowsVisible(true);
        add(list);
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
