package cn.qudao.referral.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.DictionaryWords;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.referral.ReferralPermissions;
import cn.qudao.referral.domain.ReferralFilter;
import cn.qudao.referral.domain.ReferralList;
import cn.qudao.referral.domain.ReferralRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import cn.qudao.wap.LinkState;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has recommended what to whom, what came of it, and what was earned by it (rows 93, 94). */
@Route("referrals")
@Menu(title = "menu.referrals", icon = "vaadin:handshake", order = 34.6)
@Requires(ReferralPermissions.VIEW)
class ReferralsView extends Page implements BeforeEnterObserver {

    private final transient ReferralList referrals;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient DictionaryWords words;
    private final transient Map<ProductId, ProductRow> products;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<LinkState> state;
    private final ListFilter<DictionaryRow> relation;
    private final ListFrame<ReferralRow> list;

    ReferralsView(
            ReferralList referrals,
            Products catalogue,
            Units units,
            Dictionaries dictionaries,
            CurrentUser user,
            Clock clock,
            ListFrames lists) {
        super("menu.referrals");
        this.referrals = referrals;
        this.user = user;
        this.clock = clock;
        this.words = new DictionaryWords(dictionaries, getLocale());
        this.products = catalogue.all().stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        unit = ListFilter.of("unit", new UnitPicker(units, getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", getTranslation("activation.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("activation.from")).preset(this::last);
        state = ListFilter.choice(
                "state",
                getTranslation("activation.state"),
                List.of(LinkState.values()),
                LinkState::name,
                each -> getTranslation("wap.state." + each));
        relation = words.filter("relation", Dictionary.REFERRAL_RELATION);
        list = lists.frame("menu.referrals", "referral.none");
        columns();
        add(list.filters(unit, from, to, state, relation).rows(this::rows));
    }

    private void columns() {
        list.time("time", "wap.sent", ReferralRow::sentAt);
        list.text("recommender", "referral.recommender", ReferralRow::recommender);
        list.text("friend", "referral.friend", ReferralRow::friend);
        list.text(
                "relation",
                "org.dictionary.REFERRAL_RELATION",
                row -> words.name(Dictionary.REFERRAL_RELATION, row.relation()));
        list.text("product", "activation.product", row -> {
            ProductRow product = products.get(row.product());
            return product == null ? null : product.name(list.language());
        });
        list.text("state", "activation.state", row -> list.say("wap.state." + row.state()));
        list.text("reward", "referral.reward", ReferralWords::reward);
        list.text("outlet", "activation.outlet", ReferralRow::outlet);
        list.text("clerk", "wap.clerk", ReferralRow::clerk);
        list.time("finished", "wap.finished", ReferralRow::finishedAt).hidden();
    }

    private ListRows<ReferralRow> rows() {
        LocalDate last = last();
        ReferralFilter filter = new ReferralFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last),
                state.value().orElse(null),
                relation.value().map(DictionaryRow::code).orElse(null));
        return ListRows.of(portion -> referrals.page(filter, portion), () -> referrals.count(filter));
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
