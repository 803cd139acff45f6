package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** What every view is: a title with its actions at the top, the content below. */
public abstract class Page extends Main implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Div actions = new Div();

    /** @param titleKey the title's key in the bundles */
    protected Page(String titleKey) {
        addClassName("qd-page");
        actions.addClassName("qd-page-actions");
        Div header = new Div(heading, actions);
        header.addClassName("qd-page-header");
        add(header);
        title(getTranslation(titleKey));
    }

    /** For titles that name what is shown. */
    protected final void title(String text) {
        heading.setText(text);
    }

    protected final void actions(Component... components) {
        actions.add(components);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · " + getTranslation("shell.product");
    }
}
