package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.AccountList;
import cn.qudao.access.domain.AccountList.AccountFilter;
import cn.qudao.access.domain.AccountList.AccountLine;
import cn.qudao.access.domain.RoleRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Collectors;

/** The accounts of the post's part, to be found by name, unit, role and state. */
@Route("accounts")
@Menu(title = "menu.accounts", icon = "vaadin:users", order = 82)
@Requires(AccessPermissions.ACCOUNTS)
class AccountsView extends Page implements BeforeEnterObserver {

    private final transient AccountList accounts;
    private final ListFilter<String> words;
    private final ListFilter<UnitRow> below;
    private final ListFilter<RoleRow> role;
    private final ListFilter<Boolean> enabled;
    private final ListFrame<AccountLine> list;

    AccountsView(
            AccountAdministration administration, AccountList accounts, Units units, Roles roles, ListFrames lists) {
        super("menu.accounts");
        this.accounts = accounts;
        Button create = new Button(
                getTranslation("access.account.create"),
                e -> new AccountDialog(administration, units, AccountsView::open).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        words = ListFilter.words("q", getTranslation("access.account.words"));
        below = ListFilter.of(
                "unit", new UnitPicker(units, getTranslation("access.account.unit")), UnitRow::code, units::byCode);
        role = role(roles);
        enabled = ListFilter.choice(
                "enabled",
                getTranslation("access.account.state"),
                List.of(true, false),
                Object::toString,
                yes -> getTranslation(yes ? "access.account.enabled" : "access.account.disabled"));
        list = lists.frame("menu.accounts", "access.account.none");
        columns();
        add(list.filters(words, below, role, enabled).rows(this::rows));
    }

    /** Its choices are read when somebody looks at them, or asks for one. */
    private ListFilter<RoleRow> role(Roles roles) {
        ComboBox<RoleRow> field = new ComboBox<>(getTranslation("access.role"));
        field.setItemLabelGenerator(item -> Words.role(this, item.code(), item.name()));
        field.setItems(query -> roles.all().stream()
                .filter(item -> Words.role(this, item.code(), item.name())
                        .contains(query.getFilter().orElse("")))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.setClearButtonVisible(true);
        return ListFilter.of(
                "role",
                field,
                RoleRow::code,
                code -> ListFilter.among(roles.all(), RoleRow::code).apply(code));
    }

    private void columns() {
        list.text("display-name", "access.account.display-name", AccountLine::displayName)
                .leadsTo(line -> "accounts/" + line.id());
        list.text("name", "access.account.sign-in-name", AccountLine::signInName)
                .sortable();
        list.text("unit", "access.account.unit", AccountLine::unit);
        list.text(
                "posts",
                "access.account.posts",
                line -> line.posts().stream()
                        .map(post -> Words.post(list::say, post))
                        .collect(Collectors.joining(list.say("org.list.separator"))));
        list.text("state", "access.account.state", line -> list.say(state(line)));
        list.text(
                        "second-factor",
                        "access.role.second-factor",
                        line -> list.say(line.secondFactor() ? "uikit.yes" : "uikit.no"))
                .hidden();
        list.time("last-sign-in", "access.account.last-sign-in", AccountLine::lastSignInAt);
    }

    private static String state(AccountLine line) {
        if (!line.enabled()) {
            return "access.account.disabled";
        }
        return line.hasPassword() ? "access.account.enabled" : "access.account.no-password";
    }

    private ListRows<AccountLine> rows() {
        AccountFilter filter = new AccountFilter(
                words.value().orElse(""),
                below.value().map(UnitRow::place).orElse(null),
                role.value().map(RoleRow::code).orElse(null),
                enabled.value().orElse(null));
        return ListRows.of(portion -> accounts.page(filter, portion), () -> accounts.count(filter));
    }

    private static void open(long id) {
        UI.getCurrent().navigate(AccountView.class, id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
