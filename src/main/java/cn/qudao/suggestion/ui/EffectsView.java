package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.Offers;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.suggestion.Measure;
import cn.qudao.suggestion.Outcome;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.Compared;
import cn.qudao.suggestion.domain.Effect;
import cn.qudao.suggestion.domain.EffectList;
import cn.qudao.suggestion.ui.SubjectWords.Subject;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 策略前后对比 (row 96): what customers used before the suggestions and after them, beside the hold-out group. Every count leads
 * to its records. Unless others are asked for, of the latest month whose following month is over.
 */
@Route("suggestion-effects")
@Menu(title = "suggestion.effects", icon = "vaadin:chart-grid", order = 33)
@Requires(SuggestionPermissions.VIEW)
class EffectsView extends Page implements BeforeEnterObserver {

    private static final int MONTHS_TO_COMPARE = 2;
    private static final String TOO_FEW = "–";

    private final transient SubjectWords words;
    private final transient GroupWords groups;
    private final transient HintFilters asked;
    private final ListFilter<Subject> product;
    private final ListFilter<Measure> measure;
    private final ListFrame<Effect> list;

    EffectsView(
            EffectList effects,
            Products products,
            Offers offers,
            Dictionaries dictionaries,
            Units units,
            CurrentUser user,
            Clock clock,
            ListFrames lists) {
        super("suggestion.effects");
        this.words = new SubjectWords(products, offers);
        this.groups = new GroupWords(dictionaries, getLocale(), getTranslation("suggestion.group.unknown"));
        this.asked = new HintFilters(
                units,
                user,
                () -> YearMonth.now(clock).minusMonths(MONTHS_TO_COMPARE).atEndOfMonth());
        product = words.filter(getTranslation("activation.product"), getLocale());
        measure = ListFilter.choice(
                "measure",
                getTranslation("suggestion.measure"),
                List.of(Measure.values()),
                Measure::name,
                each -> getTranslation("suggestion.measure." + each));
        actions(
                new Anchor("reports/R24", getTranslation("suggestion.r24.title")),
                new Anchor("suggestions", getTranslation("suggestion.list")));
        Div what = new Div(getTranslation("suggestion.effects.what", Compared.FEWEST));
        what.addClassName("qd-summary");
        list = lists.frame("suggestion.effects", "suggestion.effects.none");
        columns();
        add(
                what,
                list.filters(asked.unit(), asked.from(), asked.to(), product, measure)
                        .all(() -> wanted(effects.effects(asked.place(), asked.period()).stream())));
    }

    private List<Effect> wanted(Stream<Effect> all) {
        return all.filter(row -> product.value()
                        .map(Subject::id)
                        .map(row.product()::equals)
                        .orElse(true))
                .filter(row -> measure.value().map(row.measure()::equals).orElse(true))
                .toList();
    }

    private void columns() {
        list.text("product", "activation.product", row -> words.name(row.product(), list.language()));
        list.text(
                "group",
                "suggestion.matched.GROUP",
                row -> row.customerGroup() == null
                        ? list.say("suggestion.effects.all-groups")
                        : groups.name(row.customerGroup()));
        list.text("measure", "suggestion.measure", row -> list.say("suggestion.measure." + row.measure()));
        mean("of-hints", Effect::ofHints);
        customers("hinted", Outcome.SHOWN, Effect::hinted);
        means("hinted", Effect::hinted);
        customers("held-out", Outcome.HELD_OUT, Effect::heldOut);
        means("held-out", Effect::heldOut).forEach(ListColumn::hidden);
        change("held-out", Effect::heldOut);
        customers("taken", Outcome.TAKEN, Effect::taken);
        means("taken", Effect::taken).forEach(ListColumn::hidden);
        mean("of-taking", Effect::ofTaking);
        change("hinted", Effect::hinted).hidden();
        change("taken", Effect::taken).hidden();
    }

    private void customers(String who, Outcome outcome, Function<Effect, Compared> part) {
        list.number(who, "suggestion.effects." + who, row -> part.apply(row).customers())
                .leadsTo(row -> part.apply(row).customers() == 0 ? null : records(row, outcome));
    }

    private List<ListColumn<Effect>> means(String who, Function<Effect, Compared> part) {
        return List.of(
                mean(who + ".before", row -> part.apply(row).before()),
                mean(who + ".after", row -> part.apply(row).after()));
    }

    private ListColumn<Effect> change(String who, Function<Effect, Compared> part) {
        return mean(who + ".change", row -> part.apply(row).change());
    }

    private ListColumn<Effect> mean(String key, Function<Effect, @Nullable BigDecimal> value) {
        return list.number(key, "suggestion.effects." + key, value::apply).whereNone(TOO_FEW);
    }

    private String records(Effect row, Outcome outcome) {
        Period period = asked.period();
        return Address.of("suggestions")
                .with("unit", asked.unit().value().map(UnitRow::code).orElse(null))
                .with("from", period.from())
                .with("to", period.to())
                .with("group", row.customerGroup())
                .with("product", words.code(row.product()))
                .with("outcome", outcome)
                .with("compared", row.measure())
                .toString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
