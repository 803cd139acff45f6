package cn.qudao.resource.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourcePermissions;
import cn.qudao.resource.domain.PoolRow;
import cn.qudao.resource.domain.ResourceList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The page of a pool: what is left for the outlets of each tier. */
@Route(ResourceWords.ROUTE + "/:id")
@Requires(ResourcePermissions.VIEW)
class PoolView extends Page implements BeforeEnterObserver {

    private final transient ResourceList resources;
    private final transient ResourceActions actions;
    private final transient Dictionaries words;
    private final Div buttons = new Div();
    private final Div content = new Div();

    PoolView(ResourceList resources, ResourceActions actions, Dictionaries words) {
        super("menu.resources");
        this.resources = resources;
        this.actions = actions;
        this.words = words;
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        show(new PoolId(Long.parseLong(id)));
    }

    private void show(PoolId id) {
        PoolRow pool = resources.pool(id);
        title(pool.name());
        trail(List.of(
                new Crumb(getTranslation("menu.resources"), Address.of(ResourceWords.ROUTE)),
                new Crumb(pool.name(), ResourceWords.address(id))));
        buttons.removeAll();
        content.removeAll();
        if (actions.mayAllot()) {
            Button allot = new Button(getTranslation("resource.allot"), event -> actions.allot(pool, () -> show(id)));
            allot.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(allot);
        }
        if (actions.mayOpen()) {
            buttons.add(new Button(getTranslation("resource.add"), event -> actions.add(pool, () -> show(id))));
        }
        content.add(section("resource.data", facts(pool)), section("resource.shares", shares(pool)));
    }

    private Component facts(PoolRow pool) {
        return new Facts()
                .with("resource.kind", getTranslation("resource.kind." + pool.kind()))
                .with("resource.unit", pool.unit().name())
                .with("resource.total", count(pool, pool.amount()))
                .with("resource.remaining", count(pool, pool.remaining()))
                .with("resource.opened-on", pool.openedOn());
    }

    private static String count(PoolRow pool, int amount) {
        return amount + " " + pool.measure();
    }

    private Component shares(PoolRow pool) {
        RecordList list = new RecordList();
        pool.shares()
                .forEach(share -> list.row(
                        words.name(Dictionary.TIER, share.tier(), getLocale()),
                        null,
                        getTranslation("resource.share", share.remaining(), share.amount(), pool.measure())));
        Div verbs = new Div(new Anchor(
                Address.of(ResourceWords.ALLOTMENTS)
                        .with("pool", pool.id().value())
                        .toString(),
                getTranslation("resource.allotments.of")));
        verbs.addClassName("qd-section-verbs");
        Div body = new Div(list, verbs);
        body.addClassName("qd-sections");
        return body;
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
