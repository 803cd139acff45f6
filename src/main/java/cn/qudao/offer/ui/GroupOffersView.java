package cn.qudao.offer.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.OfferPermissions;
import cn.qudao.offer.domain.GroupOfferPages;
import cn.qudao.offer.domain.GroupOfferRow;
import cn.qudao.offer.domain.GroupState;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prices for the numbers of government bodies and enterprises (row 70). */
@Route(GroupOffersView.ROUTE)
@Menu(title = "menu.group-offers", icon = "vaadin:users", order = 57)
@Requires(OfferPermissions.GROUPS)
class GroupOffersView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "group-offers";

    private final transient GroupOfferPages pages;
    private final transient Clock clock;
    private final transient Map<ProductId, ProductRow> products;
    private final ListFilter<GroupState> state;
    private final ListFilter<Boolean> lasting;
    private final ListFrame<GroupOfferRow> list;

    GroupOffersView(
            GroupOfferPages pages,
            Products products,
            GroupOfferActions actions,
            OfferDialogs dialogs,
            Clock clock,
            ListFrames lists) {
        super("menu.group-offers");
        this.pages = pages;
        this.clock = clock;
        this.products = products.all().stream().collect(Collectors.toMap(ProductRow::id, row -> row));
        state = ListFilter.choice(
                "state",
                getTranslation("offer.group.state"),
                List.of(GroupState.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("offer.group.state." + each));
        lasting = dialogs.lasting(this);
        list = lists.frame("menu.group-offers", "offer.group.empty");
        columns();
        if (actions.mayEdit()) {
            Button add = new Button(
                    getTranslation("offer.group.add"),
                    event -> actions.add(code -> address(code).go(UI.getCurrent())));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        add(list.filters(state, lasting).all(this::rows));
    }

    static Address address(String code) {
        return Address.of(ROUTE + '/' + code);
    }

    private void columns() {
        list.text("customer", "offer.group.customer", GroupOfferRow::customer)
                .leadsTo(row -> address(row.code()).toString());
        list.text("code", "offer.package.code", GroupOfferRow::code).hidden();
        list.text("product", "offer.group.product", row -> name(row.product()));
        list.number("price", "catalogue.product.price", row -> row.monthly().yuan());
        list.time("since", "catalogue.since", GroupOfferRow::since).hidden();
        list.time("until", "catalogue.until", GroupOfferRow::until);
        list.number("taken", "offer.group.taken", GroupOfferRow::taken)
                .leadsTo(row -> address(row.code()).with("taken", "true").toString());
        list.number("most", "offer.group.most", GroupOfferRow::most);
        list.text("state", "offer.group.state", row -> list.say("offer.group.state." + row.state()));
        list.text("reason", "offer.end-reason", GroupOfferRow::endReason).hidden();
    }

    private String name(ProductId id) {
        ProductRow product = products.get(id);
        return product == null ? "" : product.name(list.language());
    }

    private List<GroupOfferRow> rows() {
        LocalDate today = LocalDate.now(clock);
        return pages.all().stream()
                .filter(row ->
                        state.value().map(wanted -> wanted == row.state()).orElse(true))
                .filter(row -> lasting.value()
                        .map(wanted -> wanted == row.until().isAfter(today))
                        .orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
