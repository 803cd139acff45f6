package cn.qudao.wap.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import cn.qudao.wap.LinkState;
import cn.qudao.wap.WapPermissions;
import cn.qudao.wap.domain.LinkFilter;
import cn.qudao.wap.domain.LinkList;
import cn.qudao.wap.domain.LinkRow;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Which links were sent to phones, and what customers did with them. */
@Route("phone-links")
@Menu(title = "menu.phone-links", icon = "vaadin:link", order = 34.5)
@Requires(WapPermissions.VIEW)
class LinksView extends Page implements BeforeEnterObserver {

    private final transient LinkList links;
    private final transient CurrentUser user;
    private final transient Messages messages;
    private final transient Clock clock;
    private final transient List<ProductRow> products;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<LinkState> state;
    private final ListFrame<LinkRow> list;

    LinksView(
            LinkList links,
            Products catalogue,
            Units units,
            CurrentUser user,
            Messages messages,
            Clock clock,
            ListFrames lists) {
        super("menu.phone-links");
        this.links = links;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
        this.products = catalogue.all();
        unit = ListFilter.of("unit", new UnitPicker(units, getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", getTranslation("activation.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("activation.from")).preset(this::last);
        state = ListFilter.choice(
                "state",
                getTranslation("activation.state"),
                List.of(LinkState.values()),
                LinkState::name,
                each -> getTranslation("wap.state." + each));
        list = lists.frame("menu.phone-links", "wap.links.none");
        columns();
        add(list.filters(unit, from, to, state).rows(this::rows));
    }

    private void columns() {
        list.time("time", "wap.sent", LinkRow::sentAt);
        list.text("phone", "wap.phone", LinkRow::phone);
        list.text("state", "activation.state", row -> list.say("wap.state." + row.state()));
        list.text(
                "product",
                "activation.product",
                row -> products.stream()
                        .filter(product -> product.id().equals(row.product()))
                        .map(product -> product.name(list.language()))
                        .findFirst()
                        .orElse(null));
        list.text(
                "price",
                "catalogue.product.price",
                row -> row.price().yuan().stripTrailingZeros().toPlainString());
        list.text(
                "reason",
                "wap.reason",
                row -> row.reason() == null ? null : row.reason().in(list.language(), messages));
        list.text("outlet", "activation.outlet", LinkRow::outlet);
        list.text("clerk", "wap.clerk", LinkRow::clerk);
        list.time("opened", "wap.opened", LinkRow::openedAt);
        list.time("answered", "wap.answered", LinkRow::answeredAt);
        list.time("finished", "wap.finished", LinkRow::finishedAt).hidden();
    }

    private ListRows<LinkRow> rows() {
        LocalDate last = last();
        LinkFilter filter = new LinkFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last),
                state.value().orElse(null));
        return ListRows.of(portion -> links.page(filter, portion), () -> links.count(filter));
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
