package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.Offers;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.suggestion.Outcome;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.HintList;
import cn.qudao.suggestion.domain.HintList.Feedback;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * 推荐反馈分析 (row 96): how each customer group answered to each product, beside the hold-out group and the period before.
 * Every number leads to its records.
 */
@Route("suggestion-feedback")
@Menu(title = "menu.suggestion-feedback", icon = "vaadin:chart-grid", order = 33)
@Requires(SuggestionPermissions.VIEW)
class FeedbackView extends Page implements BeforeEnterObserver {

    private final transient HintList hints;
    private final transient SubjectWords words;
    private final transient GroupWords groups;
    private final transient HintFilters asked;
    private final ListFrame<Feedback> list;

    FeedbackView(
            HintList hints,
            Products products,
            Offers offers,
            Dictionaries dictionaries,
            Units units,
            CurrentUser user,
            Clock clock,
            ListFrames lists) {
        super("menu.suggestion-feedback");
        this.hints = hints;
        this.words = new SubjectWords(products, offers);
        this.groups = new GroupWords(dictionaries, getLocale(), getTranslation("suggestion.group.unknown"));
        this.asked = new HintFilters(units, user, clock);
        actions(
                new Anchor("suggestion-effects", getTranslation("suggestion.effects")),
                new Anchor("suggestions", getTranslation("suggestion.list")));
        list = lists.frame("menu.suggestion-feedback", "suggestion.list.none");
        columns();
        add(list.filters(asked.unit(), asked.from(), asked.to())
                .all(() -> hints.feedback(asked.place(), asked.period())));
    }

    private void columns() {
        list.text(
                "group",
                "suggestion.matched.GROUP",
                row -> groups.name(row.now().customerGroup()));
        list.text("product", "activation.product", row -> words.name(row.now().product(), list.language()));
        count(Outcome.SHOWN, row -> row.now().hinted());
        count(Outcome.DECLINED, row -> row.now().declined());
        count(Outcome.RECOMMENDED, row -> row.now().recommended());
        count(Outcome.TAKEN, row -> row.now().taken());
        list.number("rate", "suggestion.rate", row -> row.now().rate());
        list.number(
                "before",
                "suggestion.rate.before",
                row -> Optional.ofNullable(row.before())
                        .map(before -> before.rate())
                        .orElse(null));
        count(Outcome.HELD_OUT, row -> row.now().heldOut());
        count(Outcome.HELD_OUT_TAKEN, row -> row.now().heldOutTaken());
        list.number(
                "held-out-rate", "suggestion.rate.held-out", row -> row.now().heldOutRate());
        list.number("lift", "suggestion.lift", row -> row.now().lift());
    }

    private void count(Outcome outcome, ToLongFunction<Feedback> figure) {
        list.number(outcome.name(), "suggestion.outcome." + outcome, figure::applyAsLong)
                .leadsTo(row -> figure.applyAsLong(row) == 0 ? null : records(row, outcome));
    }

    private @Nullable String records(Feedback row, Outcome outcome) {
        Period period = asked.period();
        return Address.of("suggestions")
                .with("unit", asked.unit().value().map(UnitRow::code).orElse(null))
                .with("from", period.from())
                .with("to", period.to())
                .with("group", row.now().customerGroup())
                .with("product", words.code(row.now().product()))
                .with("outcome", outcome)
                .toString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
