package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.Offers;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.suggestion.Measure;
import cn.qudao.suggestion.Outcome;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.HintFilter;
import cn.qudao.suggestion.domain.HintList;
import cn.qudao.suggestion.domain.HintRow;
import cn.qudao.suggestion.ui.SubjectWords.Subject;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records behind the feedback: each suggestion, where, to whom, and what came of it. */
@Route("suggestions")
@Requires(SuggestionPermissions.VIEW)
class HintsView extends Page implements BeforeEnterObserver {

    private final transient HintList hints;
    private final transient Units units;
    private final transient SubjectWords words;
    private final transient GroupWords groups;
    private final transient HintFilters asked;
    private final ListFilter<String> group;
    private final ListFilter<Subject> product;
    private final ListFilter<Outcome> outcome;
    private final ListFilter<Measure> compared;
    private final ListFrame<Line> list;

    /** @param outlet null for a place that the post does not see */
    private record Line(HintRow row, @Nullable String outlet) {}

    HintsView(
            HintList hints,
            Products products,
            Offers offers,
            Dictionaries dictionaries,
            Units units,
            CurrentUser user,
            Clock clock,
            ListFrames lists) {
        super("suggestion.list");
        this.hints = hints;
        this.units = units;
        this.words = new SubjectWords(products, offers);
        this.groups = new GroupWords(dictionaries, getLocale(), getTranslation("suggestion.group.unknown"));
        this.asked = new HintFilters(units, user, clock);
        group = ListFilter.choice(
                "group", getTranslation("suggestion.matched.GROUP"), groups.codes(), code -> code, groups::name);
        product = words.filter(getTranslation("activation.product"), getLocale());
        outcome = ListFilter.choice(
                "outcome",
                getTranslation("suggestion.outcome"),
                List.of(Outcome.values()),
                Outcome::name,
                each -> getTranslation("suggestion.outcome." + each));
        compared = ListFilter.choice(
                "compared",
                getTranslation("suggestion.compared"),
                List.of(Measure.values()),
                Measure::name,
                each -> getTranslation("suggestion.measure." + each));
        list = lists.frame("suggestion.list", "suggestion.list.none");
        columns();
        add(list.filters(asked.unit(), asked.from(), asked.to(), group, product, outcome, compared)
                .rows(this::rows));
    }

    private void columns() {
        list.time("time", "activation.time", line -> line.row.shownAt());
        list.text("outcome", "suggestion.outcome", line -> list.say("suggestion.outcome." + line.row.outcome()));
        list.text("product", "activation.product", line -> words.name(line.row.product(), list.language()));
        list.text("subscriber", "activation.number", line -> line.row.subscriber());
        list.text("group", "suggestion.matched.GROUP", line -> groups.name(line.row.customerGroup()));
        list.text("outlet", "activation.outlet", line -> line.outlet);
        list.text(
                "reason",
                "suggestion.decline-reason",
                line -> line.row.declineReason() == null
                        ? null
                        : list.say("suggestion.declined." + line.row.declineReason()));
        list.time("taken", "suggestion.taken-at", line -> line.row.takenAt());
        list.number("position", "suggestion.position", line -> line.row.position())
                .hidden();
        list.number("points", "suggestion.weight.points-column", line -> line.row.points())
                .hidden();
    }

    private ListRows<Line> rows() {
        HintFilter filter = new HintFilter(
                asked.place(),
                asked.period(),
                group.value().orElse(null),
                product.value().map(Subject::id).orElse(null),
                outcome.value().orElse(null),
                compared.value().orElse(null));
        return ListRows.of(portion -> hints.page(filter, portion).map(this::named), () -> hints.count(filter));
    }

    private List<Line> named(List<HintRow> rows) {
        Map<Long, UnitRow> known = units.at(rows.stream()
                .map(row -> row.place().at(Level.OUTLET))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> {
                    UnitRow outlet = known.get(row.place().at(Level.OUTLET).key());
                    return new Line(row, outlet == null ? null : outlet.name());
                })
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
