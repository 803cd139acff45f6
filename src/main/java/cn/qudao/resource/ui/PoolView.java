package cn.qudao.resource.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourceKind;
import cn.qudao.resource.ResourcePermissions;
import cn.qudao.resource.domain.PoolDetail;
import cn.qudao.resource.domain.PoolRow;
import cn.qudao.resource.domain.Precedence;
import cn.qudao.resource.domain.Priority;
import cn.qudao.resource.domain.RankedRow;
import cn.qudao.resource.domain.RankingRow;
import cn.qudao.resource.domain.ResourceList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
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

/** The page of a pool: what is left for the outlets of each tier, and who is served first. */
@Route(ResourceWords.ROUTE + "/:id")
@Requires(ResourcePermissions.VIEW)
class PoolView extends Page implements BeforeEnterObserver {

    private final transient ResourceList resources;
    private final transient ResourceActions actions;
    private final transient Dictionaries words;
    private final transient ListFrames lists;
    private final Div buttons = new Div();
    private final Div content = new Div();

    PoolView(ResourceList resources, ResourceActions actions, Dictionaries words, ListFrames lists) {
        super("menu.resources");
        this.resources = resources;
        this.actions = actions;
        this.words = words;
        this.lists = lists;
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
        show(new PoolId(Long.parseLong(id)), Address.of(event.getLocation()));
    }

    private void show(PoolId id, Address address) {
        PoolDetail found = resources.pool(id);
        PoolRow pool = found.row();
        Precedence precedence = found.precedence();
        title(pool.name());
        trail(List.of(
                new Crumb(getTranslation("menu.resources"), Address.of(ResourceWords.ROUTE)),
                new Crumb(pool.name(), ResourceWords.address(id))));
        buttons.removeAll();
        content.removeAll();
        if (actions.mayAllot()) {
            Button allot = new Button(
                    getTranslation("resource.allot"), event -> actions.allot(pool, null, () -> show(id, address)));
            allot.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(allot);
        }
        if (actions.mayOpen()) {
            buttons.add(new Button(
                    getTranslation("resource.add"), event -> actions.add(pool, () -> show(id, address))));
        }
        if (actions.mayOpen() && pool.kind() == ResourceKind.NUMBERS) {
            buttons.add(new Button(
                    getTranslation("resource.priority.set"),
                    event -> actions.prioritise(pool, precedence, () -> show(id, address))));
        }
        Facts facts = facts(pool);
        content.add(section("resource.data", facts), section("resource.shares", shares(pool)));
        if (precedence != null) {
            facts.with("resource.priority", said(precedence));
            content.add(section("resource.first", first(pool, precedence, address)));
        }
    }

    private String said(Precedence precedence) {
        RankingRow ranking = precedence.ranking();
        Priority priority = precedence.priority();
        return getTranslation(
                precedence.lasts() ? "resource.priority.said" : "resource.priority.over",
                ranking.competition(),
                ranking.endedOn(),
                priority.upTo(),
                words.name(Dictionary.CHANNEL_TYPE, priority.channelType(), getLocale()),
                priority.until());
    }

    /** From the top: who is served first, and what each has got. */
    private Component first(PoolRow pool, Precedence precedence, Address address) {
        ListFrame<RankedRow> list = lists.part("first", "resource.first", "resource.first.empty");
        list.number("rank", "resource.rank", RankedRow::rank);
        list.text("outlet", "resource.outlet", row -> row.outlet().name())
                .leadsTo(row -> "organisation/" + row.outlet().code());
        list.text("tier", "org.dictionary.TIER", row -> words.name(Dictionary.TIER, row.tier(), list.language()));
        list.number("given", "resource.first.given", RankedRow::given);
        if (actions.mayAllot()) {
            list.verb(
                    "allot",
                    "resource.allot",
                    row -> list.say("resource.allot"),
                    row -> actions.allot(pool, row.outlet(), () -> show(pool.id(), address)));
        }
        list.all(precedence::outlets);
        list.show(address);
        return list;
    }

    private Facts facts(PoolRow pool) {
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
