package cn.qudao.org.ui;

import static cn.qudao.org.Dictionary.CHANNEL_CLASS;
import static cn.qudao.org.Dictionary.CHANNEL_TYPE;
import static cn.qudao.org.Dictionary.SEGMENT;
import static cn.qudao.org.Dictionary.TIER;
import static cn.qudao.org.Dictionary.VENUE;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.DictionaryWords;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.OutletFilter;
import cn.qudao.org.domain.OutletFilter.State;
import cn.qudao.org.domain.OutletRow;
import cn.qudao.org.domain.Outlets;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The outlets below the post. */
@Route("outlets")
@Menu(title = "menu.outlets", icon = "vaadin:shop", order = 21)
@Requires(OrgPermissions.VIEW)
class OutletsView extends Page implements BeforeEnterObserver {

    private final transient Outlets outlets;
    private final transient DictionaryWords words;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<DictionaryRow> type;
    private final ListFilter<DictionaryRow> segment;
    private final ListFilter<DictionaryRow> tier;
    private final ListFilter<Integer> star;
    private final ListFilter<State> state;
    private final ListFrame<OutletRow> list;

    OutletsView(Outlets outlets, Units units, Dictionaries dictionaries, ListFrames lists) {
        super("menu.outlets");
        this.outlets = outlets;
        this.words = new DictionaryWords(dictionaries, getLocale());
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.GRID)),
                UnitRow::code,
                units::byCode);
        type = words.filter("type", CHANNEL_TYPE);
        segment = words.filter("segment", SEGMENT);
        tier = words.filter("tier", TIER);
        star = ListFilter.choice(
                "star",
                getTranslation("org.outlet.star"),
                IntStream.rangeClosed(OutletFilter.NO_STAR, OutletProfile.MOST_STARS)
                        .boxed()
                        .toList(),
                String::valueOf,
                choice -> choice == OutletFilter.NO_STAR
                        ? getTranslation("org.outlet.star.none")
                        : getTranslation("org.outlet.star.count", choice));
        state = ListFilter.choice(
                "state",
                getTranslation("org.state"),
                List.of(State.values()),
                choice -> choice.name().toLowerCase(Locale.ROOT),
                choice -> getTranslation("org.outlet.state." + choice));
        list = lists.frame("menu.outlets", "org.outlets.empty");
        columns();
        list.filters(unit, type, segment, tier, star, state)
                .rows(this::rows)
                .nextSteps(new Anchor("organisation", getTranslation("menu.organisation")));
        add(list);
    }

    private void columns() {
        list.text(Outlets.BY_NAME, "org.name", OutletRow::name)
                .leadsTo(row -> "organisation/" + row.code())
                .sortable();
        list.text("place", "org.code", OutletRow::code).sortable();
        word("type", CHANNEL_TYPE, OutletRow::type);
        word("class", CHANNEL_CLASS, OutletRow::channelClass).hidden();
        word("segment", SEGMENT, OutletRow::segment);
        word("tier", TIER, OutletRow::tier);
        list.number("star", "org.outlet.star", OutletRow::star);
        word("venue", VENUE, OutletRow::venue).hidden();
        list.text("signed", "org.outlet.signed", row -> list.say(row.signed() ? "uikit.yes" : "uikit.no"))
                .hidden();
        list.text("address", "org.outlet.address", OutletRow::address).hidden();
        list.text("responsible", "org.outlet.responsible", OutletRow::responsibleName);
        list.text("state", "org.state", row -> list.say("org.outlet.state." + row.state()));
    }

    private ListColumn<OutletRow> word(
            String key, Dictionary dictionary, ValueProvider<OutletRow, @Nullable String> code) {
        return list.text(key, "org.dictionary." + dictionary, row -> words.name(dictionary, code.apply(row)));
    }

    private ListRows<OutletRow> rows() {
        OutletFilter filter = new OutletFilter(
                unit.value().map(UnitRow::place).orElse(null),
                type.value().map(DictionaryRow::code).orElse(null),
                segment.value().map(DictionaryRow::code).orElse(null),
                tier.value().map(DictionaryRow::code).orElse(null),
                star.value().orElse(null),
                state.value().orElse(null));
        return ListRows.of(portion -> outlets.page(filter, portion), () -> outlets.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
