package cn.qudao.offer.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.OfferPermissions;
import cn.qudao.offer.domain.GroupNumberRow;
import cn.qudao.offer.domain.GroupOfferPages;
import cn.qudao.offer.domain.GroupOfferRow;
import cn.qudao.offer.domain.GroupState;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group-buy offer: what it grants, how far it has come, and who may use it: masked, each with what has used it up. */
@Route(GroupOffersView.ROUTE + "/:code")
@Requires(OfferPermissions.GROUPS)
class GroupOfferView extends Page implements BeforeEnterObserver {

    private final transient GroupOfferPages pages;
    private final transient Products products;
    private final transient GroupOfferActions actions;
    private final Div buttons = new Div();
    private final Div facts = new Div();
    private final ListFilter<Boolean> taken;
    private final ListFrame<GroupNumberRow> list;
    private transient @Nullable GroupOfferRow shown;

    GroupOfferView(GroupOfferPages pages, Products products, GroupOfferActions actions, ListFrames lists) {
        super("menu.group-offers");
        this.pages = pages;
        this.products = products;
        this.actions = actions;
        buttons.addClassName("qd-page-actions");
        actions(buttons);
        taken = ListFilter.choice(
                "taken",
                getTranslation("offer.group.use"),
                List.of(true, false),
                String::valueOf,
                each -> getTranslation(each ? "offer.group.use.taken" : "offer.group.use.free"));
        list = lists.frame("offer.group.numbers", "offer.group.numbers.empty");
        list.text("number", "offer.group.number", GroupNumberRow::masked)
                .leadsTo(row -> row.record() == null ? null : "recommendations/" + row.record());
        list.time("taken-at", "offer.group.taken-at", GroupNumberRow::takenAt);
        list.time("added-at", "catalogue.at", GroupNumberRow::addedAt);
        list.text("added-by", "catalogue.by", GroupNumberRow::addedBy);
        list.verb("remove", "offer.group.numbers.remove", this::removable, this::remove);
        list.filters(taken).rows(this::rows);
        add(facts, new Section(new H2(getTranslation("offer.group.numbers")), list));
    }

    private @Nullable String removable(GroupNumberRow row) {
        GroupOfferRow offer = shown;
        return offer != null && offer.state() == GroupState.DRAFT && actions.mayEdit()
                ? list.say("offer.group.numbers.remove")
                : null;
    }

    private void remove(GroupNumberRow row) {
        GroupOfferRow offer = shown;
        if (offer != null) {
            actions.remove(offer, row.id(), () -> changed(offer.code()));
        }
    }

    private ListRows<GroupNumberRow> rows() {
        long offer = shown == null ? 0 : shown.id();
        Boolean wanted = taken.value().orElse(null);
        return ListRows.of(portion -> pages.page(offer, wanted, portion), () -> pages.count(offer, wanted));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""));
        list.show(Address.of(event.getLocation()));
    }

    private void changed(String code) {
        show(code);
        list.refresh();
    }

    private void show(String code) {
        GroupOfferRow offer = pages.find(code);
        shown = offer;
        title(offer.customer());
        trail(List.of(
                new Crumb(getTranslation("menu.group-offers"), Address.of(GroupOffersView.ROUTE)),
                new Crumb(offer.customer(), GroupOffersView.address(code))));
        buttons.removeAll();
        actions.offer(offer, buttons, () -> changed(code));
        facts.removeAll();
        facts.add(facts(offer));
    }

    private Facts facts(GroupOfferRow offer) {
        return new Facts()
                .with("offer.package.code", offer.code())
                .with("offer.group.state", getTranslation("offer.group.state." + offer.state()))
                .with(
                        "offer.group.product",
                        products.find(offer.product())
                                .map((ProductRow row) -> row.name(getLocale()))
                                .orElse(""))
                .with(
                        "catalogue.product.price",
                        offer.monthly().yuan().stripTrailingZeros().toPlainString())
                .with("catalogue.since", offer.since())
                .with("catalogue.until", offer.until())
                .with("offer.group.used", getTranslation("offer.group.used.of", offer.taken(), offer.most()))
                .with("offer.group.submitter", offer.submitter())
                .with("offer.group.decider", offer.decider())
                .with("catalogue.version.sent-back", offer.reason())
                .with("offer.end-reason", offer.endReason());
    }
}
