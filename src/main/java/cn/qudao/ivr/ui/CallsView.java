package cn.qudao.ivr.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.ivr.CallState;
import cn.qudao.ivr.IvrPermissions;
import cn.qudao.ivr.domain.CallList;
import cn.qudao.ivr.domain.CallRow;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who has called, and what came of it. */
@Route("calls")
@Menu(title = "menu.calls", icon = "vaadin:phone", order = 34)
@Requires(IvrPermissions.VIEW)
class CallsView extends Page implements BeforeEnterObserver {

    private final transient CallList calls;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient List<ProductRow> products;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<CallState> state;
    private final ListFrame<CallRow> list;

    CallsView(CallList calls, Products catalogue, CurrentUser user, Clock clock, ListFrames lists) {
        super("menu.calls");
        this.calls = calls;
        this.user = user;
        this.clock = clock;
        this.products = catalogue.all();
        to = ListFilter.day("to", getTranslation("sms.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("sms.from")).preset(this::last);
        state = ListFilter.choice(
                "state",
                getTranslation("ivr.state"),
                List.of(CallState.values()),
                CallState::name,
                each -> getTranslation("ivr.state." + each));
        list = lists.frame("menu.calls", "ivr.calls.none");
        columns();
        add(list.filters(from, to, state).rows(this::rows));
    }

    private void columns() {
        list.time("time", "ivr.started", CallRow::startedAt);
        list.text("caller", "ivr.caller", CallRow::caller);
        list.text("state", "ivr.state", row -> list.say("ivr.state." + row.state()));
        list.text(
                "product",
                "activation.product",
                row -> products.stream()
                        .filter(product -> product.id().equals(row.product()))
                        .map(product -> product.name(list.language()))
                        .findFirst()
                        .orElse(null));
        list.text("system", "ivr.system", CallRow::system);
        list.number("wrong", "ivr.wrong", CallRow::wrong);
        list.number("repeated", "ivr.repeated", CallRow::repeated);
        list.number("late", "ivr.late", CallRow::late);
        list.time("ended", "ivr.ended", CallRow::endedAt).hidden();
    }

    private ListRows<CallRow> rows() {
        Place place = user.get().place();
        LocalDate last = last();
        Period period =
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last);
        CallState wanted = state.value().orElse(null);
        return ListRows.of(
                portion -> calls.page(place, period, wanted, portion), () -> calls.count(place, period, wanted));
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
