package cn.qudao.access.ui;

import cn.qudao.access.security.BrowserSignIn;
import cn.qudao.access.security.OwnPosts;
import cn.qudao.access.security.OwnPosts.Choice;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.uikit.HeaderItem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is at work and by which post, with the way to the others, to the own settings, and out. */
@org.springframework.stereotype.Component
class PersonMenu implements HeaderItem {

    private static final int LAST = 200;

    private final CurrentUser user;
    private final OwnPosts posts;
    private final BrowserSignIn browser;

    PersonMenu(CurrentUser user, OwnPosts posts, BrowserSignIn browser) {
        this.user = user;
        this.posts = posts;
        this.browser = browser;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Component> create() {
        return user.find().map(this::menu);
    }

    private MenuBar menu(Actor actor) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassName("access-person");
        List<Choice> choices = posts.choices();
        Span post = new Span(choices.stream()
                .filter(Choice::active)
                .map(choice -> label(bar, choice))
                .collect(Collectors.joining()));
        post.addClassName("access-person-post");
        Div name = new Div(new Span(actor.displayName()), post);
        name.addClassName("access-person-name");
        MenuItem person = bar.addItem(new Avatar(actor.displayName()));
        person.add(name);
        person.setAriaLabel(bar.getTranslation("access.person.menu", actor.displayName()));
        for (Choice choice : choices) {
            MenuItem item = person.getSubMenu().addItem(label(bar, choice), e -> take(choice));
            item.setCheckable(true);
            item.setChecked(choice.active());
        }
        person.getSubMenu().addSeparator();
        person.getSubMenu()
                .addItem(
                        bar.getTranslation("access.profile.title"),
                        e -> UI.getCurrent().navigate(ProfileView.class));
        person.getSubMenu().addItem(bar.getTranslation("access.sign-out"), e -> leave());
        return bar;
    }

    private static String label(Component menu, Choice choice) {
        String post = Words.post(menu, choice);
        return choice.delegated() ? menu.getTranslation("access.post.delegated-to-me", post) : post;
    }

    /** Everything on the screen belongs to the other post: it is built anew. */
    private void take(Choice choice) {
        posts.switchTo(choice.post());
        UI.getCurrent().getPage().setLocation("/");
    }

    private void leave() {
        UI.getCurrent().getPage().setLocation("/sign-in");
        browser.signOut(VaadinServletRequest.getCurrent().getHttpServletRequest());
    }
}
