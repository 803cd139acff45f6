package cn.qudao.org.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The tree of all that lies below the post; {@code ?unit=} opens it down to a unit. */
@Route("organisation")
@Menu(title = "menu.organisation", icon = "vaadin:sitemap", order = 20)
@Requires(OrgPermissions.VIEW)
class OrganisationView extends Page implements BeforeEnterObserver {

    private final transient Units units;
    private final UnitTree tree;

    OrganisationView(Units units) {
        super("menu.organisation");
        this.units = units;
        this.tree = new UnitTree(units);
        UnitPicker search = new UnitPicker(units, getTranslation("org.search"));
        search.setPlaceholder(getTranslation("org.search.hint"));
        search.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                Address.of("organisation/" + event.getValue().code()).go(UI.getCurrent());
            }
        });
        add(new FilterBar(search), tree);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tree.reveal(Address.of(event.getLocation())
                .get("unit")
                .map(code -> units.path(units.byCode(code).id()))
                .orElseGet(() -> List.of(units.root())));
    }
}
