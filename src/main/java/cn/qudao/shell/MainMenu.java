package cn.qudao.shell;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import com.vaadin.flow.component.UI;
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

    private final CurrentUser user;
    private final Messages messages;

    MainMenu(CurrentUser user, Messages messages) {
        this.user = user;
        this.messages = messages;
    }

    SideNav create() {
        Locale locale = UI.getCurrent().getLocale();
        SideNav nav = new SideNav();
        nav.setLabel(messages.text(locale, "shell.menu"));
        for (MenuEntry entry : entries()) {
            SideNavItem item = new SideNavItem(messages.text(locale, entry.title()), entry.path());
            if (entry.icon() != null) {
                item.setPrefixComponent(
                        new Icon(entry.icon().split(":", 2)[0], entry.icon().split(":", 2)[1]));
            }
            nav.addItem(item);
        }
        return nav;
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
