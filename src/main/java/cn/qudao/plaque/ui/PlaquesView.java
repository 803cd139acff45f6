package cn.qudao.plaque.ui;

import static cn.qudao.org.Dictionary.PLAQUE_KIND;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.DictionaryWords;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.plaque.PlaquePermissions;
import cn.qudao.plaque.domain.PlaqueFilter;
import cn.qudao.plaque.domain.PlaqueList;
import cn.qudao.plaque.domain.PlaqueRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** The plaques of the outlets below the post; they are issued and withdrawn on the outlets' own pages. */
@Route("plaques")
@Menu(title = "menu.plaques", icon = "vaadin:medal", order = 23)
@Requires(PlaquePermissions.VIEW)
class PlaquesView extends Page implements BeforeEnterObserver {

    private final transient PlaqueList plaques;
    private final transient DictionaryWords words;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<DictionaryRow> kind;
    private final ListFilter<Integer> stars;
    private final ListFilter<Boolean> inForce;
    private final ListFrame<PlaqueRow> list;

    PlaquesView(PlaqueList plaques, Units units, Dictionaries dictionaries, ListFrames lists) {
        super("menu.plaques");
        this.plaques = plaques;
        this.words = new DictionaryWords(dictionaries, getLocale());
        unit = ListFilter.of(
                "unit",
                new UnitPicker(units, getTranslation("org.unit"), EnumSet.range(Level.PROVINCE, Level.OUTLET)),
                UnitRow::code,
                units::byCode);
        kind = words.filter("kind", PLAQUE_KIND);
        stars = ListFilter.choice(
                "stars",
                getTranslation("plaque.stars"),
                IntStream.rangeClosed(1, OutletProfile.MOST_STARS).boxed().toList(),
                String::valueOf,
                choice -> getTranslation("plaque.stars.count", choice));
        inForce = ListFilter.choice(
                "in-force",
                getTranslation("plaque.state"),
                List.of(true, false),
                String::valueOf,
                choice -> getTranslation(state(choice)));
        list = lists.frame("menu.plaques", "plaque.empty");
        columns();
        add(list.filters(unit, kind, stars, inForce)
                .rows(this::rows)
                .nextSteps(new Anchor("outlets", getTranslation("menu.outlets"))));
    }

    private void columns() {
        list.text("outlet", "plaque.outlet", PlaqueRow::outletName).leadsTo(row -> "organisation/" + row.outletCode());
        list.text("code", "org.code", PlaqueRow::outletCode).hidden();
        list.text("kind", "org.dictionary.PLAQUE_KIND", row -> words.name(PLAQUE_KIND, row.kind()));
        list.number("stars", "plaque.stars", PlaqueRow::stars);
        list.text("number", "plaque.number", PlaqueRow::number);
        list.time("issued-on", "plaque.issued-on", PlaqueRow::issuedOn);
        list.text("state", "plaque.state", row -> list.say(state(row.inForce())));
        list.time("withdrawn-on", "plaque.withdrawn-on", PlaqueRow::withdrawnOn);
        list.text("reason", "plaque.reason", PlaqueRow::withdrawReason);
    }

    private static String state(boolean inForce) {
        return inForce ? "plaque.state.in-force" : "plaque.state.withdrawn";
    }

    private ListRows<PlaqueRow> rows() {
        PlaqueFilter filter = new PlaqueFilter(
                unit.value().map(UnitRow::place).orElse(null),
                kind.value().map(DictionaryRow::code).orElse(null),
                stars.value().orElse(null),
                inForce.value().orElse(null));
        return ListRows.of(portion -> plaques.page(filter, portion), () -> plaques.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
