package cn.qudao.access.ui;

import cn.qudao.access.domain.Delegations;
import cn.qudao.access.domain.OwnAccount;
import cn.qudao.access.domain.Tokens;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** Everybody's own settings. */
@Route("profile")
@Requires
class ProfileView extends Page {

    ProfileView(OwnAccount own, Tokens tokens, Delegations delegations, Clock clock) {
        super("access.profile.title");
        Div sections = new Div(
                new PreferencesSection(own),
                new PasswordSection(own),
                new SecondFactorSection(own),
                new DelegationSection(delegations, clock),
                new SessionsSection(own),
                new TokensSection(tokens, clock));
        sections.addClassName("access-sections");
        add(sections);
    }
}
