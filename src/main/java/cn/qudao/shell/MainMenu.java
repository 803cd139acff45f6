package cn.qudao.shell;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** The menu, found from the views that carry {@code @Menu} and trimmed to what the post may open. */
@Component
class MainMenu {

    /** An entry's order tells where it stands. */
    private enum Part {
        HOME(0),
        CHANNEL(20),
        BUSINESS(27),
        MARKETING(50),
        ADMINISTRATION(70);

        private final int from;

        Part(int from) {
            this.from = from;
        }

        static Part of(MenuEntry entry) {
            Part found = HOME;
            for (Part part : values()) {
                if (entry.order() >= part.from) {
                    found = part;
                }
            }
            return found;
        }
    }

    private final CurrentUser user;
    private final Messages messages;

    MainMenu(CurrentUser user, Messages messages) {
        this.user = user;
        this.messages = messages;
    }

    Div create() {
        Locale locale = UI.getCurrent().getLocale();
        Div menu = new Div();
        menu.addClassName("qd-menu");
        for (Part part : Part.values()) {
            SideNav nav = new SideNav(messages.text(locale, "shell.menu." + part));
            nav.addClassName("qd-menu-" + part.name().toLowerCase(Locale.ROOT));
            entries().stream()
                    .filter(entry -> Part.of(entry) == part)
                    .forEach(entry -> nav.addItem(item(entry, locale)));
            if (!nav.getItems().isEmpty()) {
                menu.add(nav);
            }
        }
        return menu;
    }

    private SideNavItem item(MenuEntry entry, Locale locale) {
        SideNavItem item = new SideNavItem(messages.text(locale, entry.title()), entry.path());
        // The pages below a list belong to its entry; all pages lie below the home page.
        item.setMatchNested(Part.of(entry) != Part.HOME);
        if (entry.icon() != null) {
            item.setPrefixComponent(
                    new Icon(entry.icon().split(":", 2)[0], entry.icon().split(":", 2)[1]));
        }
        return item;
    }

    private List<MenuEntry> entries() {
        return user.find().stream()
                .flatMap(actor -> MenuConfiguration.getMenuEntries().stream().filter(entry -> {
                    Requires requires = AnnotationUtils.findAnnotation(entry.menuClass(), Requires.class);
                    return requires != null && actor.mayAny(requires.value());
                }))
                .toList();
    }
}
