package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** What every view is: the way through the hierarchy, a title with its actions, the content below. */
public abstract class Page extends Main implements HasDynamicTitle {

    /** One step of the way from the post's unit down to the one shown. */
    public record Crumb(String text, Address address) {}

    private final Nav trail = new Nav();
    private final H1 heading = new H1();
    private final Div actions = new Div();

    /** @param titleKey the title's key in the bundles */
    protected Page(String titleKey) {
        addClassName("qd-page");
        actions.addClassName("qd-page-actions");
        Div header = new Div(heading, actions);
        header.addClassName("qd-page-header");
        trail.addClassName("qd-trail");
        trail.setVisible(false);
        trail.setAriaLabel(getTranslation("uikit.trail"));
        add(trail, header);
        title(getTranslation(titleKey));
    }

    /** For titles that name what is shown. */
    protected final void title(String text) {
        heading.setText(text);
    }

    /** The way down to the unit shown; each step but the last leads back up. */
    protected final void trail(List<Crumb> crumbs) {
        trail.removeAll();
        trail.setVisible(!crumbs.isEmpty());
        for (int i = 0; i < crumbs.size(); i++) {
            Crumb crumb = crumbs.get(i);
            boolean last = i == crumbs.size() - 1;
            trail.add(last ? new Span(crumb.text) : new Anchor(crumb.address.toString(), crumb.text));
        }
    }

    protected final void actions(Component... components) {
        actions.add(components);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · " + getTranslation("shell.product");
    }
}
