package cn.qudao.site.ui;

import cn.qudao.site.domain.SiteRow;
import cn.qudao.site.domain.Sites;
import cn.qudao.uikit.HomeSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;

/** On the home page, below what is the portal's own: where else it leads. Each opens beside it and learns nothing of it. */
@org.springframework.stereotype.Component
class SitesSection implements HomeSection {

    private static final int LAST = 90;

    private final Sites sites;

    SitesSection(Sites sites) {
        this.sites = sites;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Component> create() {
        List<SiteRow> mine = sites.mine();
        return mine.isEmpty() ? Optional.empty() : Optional.of(links(mine));
    }

    private static Div links(List<SiteRow> mine) {
        Div links = new Div();
        links.addClassName("qd-page-actions");
        for (SiteRow site : mine) {
            Anchor link =
                    new Anchor(site.address(), site.name().in(UI.getCurrent().getLocale()));
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            links.add(link);
        }
        Div section = new Div(new H2(links.getTranslation("site.sites")), links);
        section.addClassName("qd-figure-group");
        return section;
    }
}
