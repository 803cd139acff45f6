package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.RoleRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one role may do, module by module. */
@Route("roles")
@Requires(AccessPermissions.ROLES)
class RoleView extends Page implements HasUrlParameter<String> {

    private final transient Roles roles;
    private final TextField name = new TextField();
    private final Checkbox secondFactor = new Checkbox();
    private final List<CheckboxGroup<String>> modules = new ArrayList<>();
    private String code = "";
    private String shownName = "";

    RoleView(Roles roles) {
        super("menu.roles");
        this.roles = roles;
        Button save = new Button(getTranslation("uikit.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(save);
        name.setLabel(getTranslation("access.role.name"));
        secondFactor.setLabel(getTranslation("access.role.second-factor"));
        Div groups = new Div();
        groups.addClassName("access-permissions");
        roles.permissions().forEach((module, codes) -> groups.add(group(module, codes)));
        Div head = new Div(name, secondFactor);
        head.addClassName("qd-filter-bar");
        add(head, groups);
    }

    private Div group(String module, List<String> codes) {
        CheckboxGroup<String> group = new CheckboxGroup<>(getTranslation("access.module." + module), codes);
        group.setItemLabelGenerator(permission -> getTranslation("permission." + permission));
        modules.add(group);
        Div card = new Div(group);
        card.addClassName("access-section");
        return card;
    }

    @Override
    public void setParameter(BeforeEvent event, String wanted) {
        RoleRow role = roles.all().stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        code = role.code();
        shownName = Words.role(this, role.code(), role.name());
        title(shownName);
        trail(List.of(
                new Crumb(getTranslation("menu.roles"), Address.of("roles")),
                new Crumb(shownName, Address.of("roles/" + code))));
        name.setValue(shownName);
        secondFactor.setValue(role.needsSecondFactor());
        modules.forEach(group -> group.setValue(role.permissions().stream()
                .filter(group.getListDataView()::contains)
                .collect(java.util.stream.Collectors.toSet())));
    }

    private void save() {
        Set<String> permissions = new HashSet<>();
        modules.forEach(group -> permissions.addAll(group.getValue()));
        String typed = name.getValue().strip();
        roles.edit(code, typed.equals(shownName) ? null : typed, permissions, secondFactor.getValue());
        shownName = typed;
        title(typed);
        Notices.done(getTranslation("access.role.saved"));
    }
}
