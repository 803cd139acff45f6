package cn.qudao.resource.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.resource.ResourceKind;
import cn.qudao.resource.ResourcePermissions;
import cn.qudao.resource.domain.PoolRow;
import cn.qudao.resource.domain.ResourceList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;

/** The resource pools of the post (row 64), with what is left of each. */
@Route(ResourceWords.ROUTE)
@Menu(title = "menu.resources", icon = "vaadin:cubes", order = 58)
@Requires(ResourcePermissions.VIEW)
class PoolsView extends Page implements BeforeEnterObserver {

    private final transient ResourceList resources;
    private final ListFilter<ResourceKind> kind;
    private final ListFrame<PoolRow> list;

    PoolsView(ResourceList resources, ResourceActions actions, ListFrames lists) {
        super("menu.resources");
        this.resources = resources;
        if (actions.mayOpen()) {
            Button open = new Button(
                    getTranslation("resource.open"),
                    event -> actions.open(id -> ResourceWords.address(id).go(UI.getCurrent())));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(open);
        }
        kind = ListFilter.choice(
                "kind",
                getTranslation("resource.kind"),
                List.of(ResourceKind.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("resource.kind." + each));
        list = lists.frame("menu.resources", "resource.empty");
        list.text("name", "resource.pool", PoolRow::name)
                .leadsTo(row -> ResourceWords.address(row.id()).toString());
        list.text("kind", "resource.kind", row -> list.say("resource.kind." + row.kind()));
        list.text("unit", "resource.unit", row -> row.unit().name())
                .leadsTo(row -> "organisation/" + row.unit().code());
        list.number("amount", "resource.total", PoolRow::amount);
        list.number("remaining", "resource.remaining", PoolRow::remaining);
        list.text("measure", "resource.measure", PoolRow::measure);
        list.time("opened", "resource.opened-on", PoolRow::openedOn).hidden();
        add(list.filters(kind).all(this::rows));
    }

    private List<PoolRow> rows() {
        return resources.pools().stream()
                .filter(row -> kind.value().map(wanted -> wanted == row.kind()).orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
