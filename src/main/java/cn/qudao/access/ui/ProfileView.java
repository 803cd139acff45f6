package cn.qudao.access.ui;

import cn.qudao.access.OwnSettings;
import cn.qudao.access.domain.Delegations;
import cn.qudao.access.domain.OwnAccount;
import cn.qudao.access.domain.Tokens;
import cn.qudao.access.security.OwnPosts;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Everybody's own settings. */
@Route("profile")
@Requires
class ProfileView extends Page implements BeforeEnterObserver {

    private final List<ProfileSection> sections;

    ProfileView(
            OwnAccount own,
            OwnPosts posts,
            Tokens tokens,
            Delegations delegations,
            List<OwnSettings> elsewhere,
            Clock clock,
            ListFrames lists) {
        super("access.profile.title");
        OwnAccount.Profile profile = own.profile();
        sections = new ArrayList<>(List.of(
                new PreferencesSection(own, profile),
                new PasswordSection(own),
                new SecondFactorSection(own, profile.secondFactor()),
                new DelegationSection(delegations, posts.active(), clock),
                new SessionsSection(own, lists),
                new TokensSection(tokens, clock, lists)));
        elsewhere.forEach(settings -> sections.add(1, new SettingsElsewhere(settings)));
        Div all = new Div(sections.toArray(Component[]::new));
        all.addClassName("access-sections");
        add(all);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        sections.forEach(section -> section.show(address));
    }
}
