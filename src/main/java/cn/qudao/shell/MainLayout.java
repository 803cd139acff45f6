package cn.qudao.shell;

import cn.qudao.uikit.HeaderItem;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import java.util.Comparator;
import java.util.List;

/** Header, menu, and the page in between. */
@Layout
class MainLayout extends AppLayout {

    private static final int PERSONAL = 100;

    MainLayout(List<HeaderItem> items, MainMenu menu, SearchBox search, Shortcuts shortcuts) {
        addClassName("qd-layout");
        setPrimarySection(Section.DRAWER);
        Anchor product = new Anchor("", getTranslation("shell.product"));
        product.addClassName("qd-product");
        addToDrawer(product, new Scroller(menu.create()), shortcuts.register(this, search));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Div person = group(items, false);
        person.addClassName("qd-header-person");
        Header header = new Header(toggle, group(items, true), search, person);
        header.addClassName("qd-header");
        addToNavbar(header);
    }

    private static Div group(List<HeaderItem> items, boolean navigation) {
        Div group = new Div();
        group.addClassName("qd-header-items");
        items.stream()
                .filter(item -> item.order() < PERSONAL == navigation)
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .forEach(item -> item.create().ifPresent(group::add));
        return group;
    }
}
