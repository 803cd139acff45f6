package cn.qudao.shell;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
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
        List<MenuEntry> entries = entries();
        Div menu = new Div();
        menu.addClassName("qd-menu");
        for (Part part : Part.values()) {
            List<MenuEntry> own =
                    entries.stream().filter(entry -> Part.of(entry) == part).toList();
            if (!own.isEmpty()) {
                menu.add(nav(part, own, locale));
            }
        }
        return menu;
    }

    /** Entries that only lead somewhere are text, the same one for all who have the same menu: every open window has a menu. */
    private SideNav nav(Part part, List<MenuEntry> entries, Locale locale) {
        StringBuilder html = new StringBuilder("<span slot=\"label\">")
                .append(Html.escaped(messages.text(locale, "shell.menu." + part)))
                .append("</span>");
        entries.forEach(entry -> item(html, part, entry, locale));
        SideNav nav = new SideNav();
        nav.addClassName("qd-menu-" + part.name().toLowerCase(Locale.ROOT));
        nav.getElement().setProperty("innerHTML", html.toString().intern());
        return nav;
    }

    private void item(StringBuilder html, Part part, MenuEntry entry, Locale locale) {
        html.append("<vaadin-side-nav-item path=\"")
                .append(Html.escaped(entry.path()))
                .append('"');
        // The pages below a list belong to its entry; all pages lie below the home page.
        html.append(part == Part.HOME ? ">" : " match-nested>");
        if (entry.icon() != null) {
            html.append("<vaadin-icon slot=\"prefix\" icon=\"")
                    .append(Html.escaped(entry.icon()))
                    .append("\"></vaadin-icon>");
        }
        html.append(Html.escaped(messages.text(locale, entry.title()))).append("</vaadin-side-nav-item>");
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
