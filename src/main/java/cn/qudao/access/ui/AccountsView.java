package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.AccountForms.AccountFilter;
import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.RoleRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.stream.Collectors;

/** The accounts of the post's part, to be found by name, unit, role and state. */
@Route("accounts")
@Menu(title = "menu.accounts", icon = "vaadin:users", order = 82)
@Requires(AccessPermissions.ACCOUNTS)
class AccountsView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "accounts";

    private final transient AccountAdministration administration;
    private final transient Units units;
    private final transient Roles roles;
    private final TextField words = new TextField();
    private final UnitPicker below;
    private final Select<RoleRow> role = new Select<>();
    private final Select<Boolean> enabled = new Select<>();
    private final MoreButton<AccountRow> more;
    private Address address = Address.of(ROUTE);

    AccountsView(AccountAdministration administration, Units units, Roles roles) {
        super("menu.accounts");
        this.administration = administration;
        this.units = units;
        this.roles = roles;
        this.below = new UnitPicker(units, getTranslation("access.account.unit"));
        Button create = new Button(
                getTranslation("access.account.create"),
                e -> new AccountDialog(administration, units, this::open).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        ListGrid<AccountRow> list = list();
        more = new MoreButton<>(
                list, last -> administration.search(filter(last == null ? "" : last.signInName()), MoreButton.PAGE));
        prepareFilters();
        add(new FilterBar(words, below, role, enabled), list, more);
    }

    private ListGrid<AccountRow> list() {
        ListGrid<AccountRow> list = new ListGrid<>();
        list.link(
                getTranslation("access.account.display-name"), AccountRow::displayName, row -> ROUTE + '/' + row.id());
        list.text(getTranslation("access.account.sign-in-name"), AccountRow::signInName);
        list.text(
                getTranslation("access.account.unit"),
                row -> row.unit() == null ? "" : row.unit().name());
        list.text(
                getTranslation("access.account.posts"),
                row -> row.posts().stream()
                        .filter(post -> !post.over())
                        .map(post -> Words.post(this, post))
                        .collect(Collectors.joining(", ")));
        list.text(getTranslation("access.account.state"), row -> getTranslation(AccountView.state(row)));
        list.text(getTranslation("access.account.last-sign-in"), row -> Words.time(row.lastSignInAt()));
        list.setEmptyStateText(getTranslation("access.account.none"));
        return list;
    }

    private void prepareFilters() {
        words.setLabel(getTranslation("access.account.words"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        words.addValueChangeListener(e -> go(e.isFromClient(), "q", e.getValue()));
        below.addValueChangeListener(e -> go(
                e.isFromClient(),
                "unit",
                e.getValue() == null ? null : e.getValue().code()));
        role.setLabel(getTranslation("access.role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("access.all"));
        role.setItems(roles.all());
        role.setItemLabelGenerator(
                item -> item == null ? getTranslation("access.all") : Words.role(this, item.code(), item.name()));
        role.addValueChangeListener(e -> go(
                e.isFromClient(),
                "role",
                e.getValue() == null ? null : e.getValue().code()));
        enabled.setLabel(getTranslation("access.account.state"));
        enabled.setEmptySelectionAllowed(true);
        enabled.setEmptySelectionCaption(getTranslation("access.all"));
        enabled.setItems(true, false);
        enabled.setItemLabelGenerator(item -> getTranslation(
                item == null ? "access.all" : item ? "access.account.enabled" : "access.account.disabled"));
        enabled.addValueChangeListener(e -> go(e.isFromClient(), "enabled", e.getValue()));
    }

    private void go(boolean fromPerson, String name, @org.jspecify.annotations.Nullable Object value) {
        if (fromPerson) {
            address.with(name, value).go(UI.getCurrent());
        }
    }

    private void open(long id) {
        UI.getCurrent().navigate(AccountView.class, id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        words.setValue(address.get("q").orElse(""));
        below.setValue(address.get("unit").map(units::byCode).orElse(null));
        role.setValue(address.get("role")
                .flatMap(code -> roles.all().stream()
                        .filter(item -> item.code().equals(code))
                        .findFirst())
                .orElse(null));
        enabled.setValue(address.get("enabled").map(Boolean::valueOf).orElse(null));
        more.restart();
    }

    private AccountFilter filter(String after) {
        UnitRow unit = below.getValue();
        return new AccountFilter(
                after,
                words.getValue(),
                unit == null ? null : unit.place(),
                role.getValue() == null ? null : role.getValue().code(),
                enabled.getValue());
    }
}
