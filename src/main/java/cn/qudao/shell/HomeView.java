package cn.qudao.shell;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.HomeSection;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a person starts: what the modules have to say to this post. */
@Route("")
@Menu(title = "menu.home", icon = "vaadin:home", order = 0)
@Requires
class HomeView extends Page {

    HomeView(CurrentUser user, List<HomeSection> sections) {
        super("menu.home");
        title(getTranslation("shell.greeting", user.get().displayName()));
        List<Component> shown = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .map(HomeSection::create)
                .flatMap(Optional::stream)
                .toList();
        if (shown.isEmpty()) {
            add(new EmptyState(getTranslation("shell.home.empty")));
        }
        shown.forEach(this::add);
    }
}
