package cn.qudao.prompt.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.prompt.PromptAnswer;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.prompt.PromptPermissions;
import cn.qudao.prompt.domain.PromptFigures;
import cn.qudao.prompt.domain.PromptFilter;
import cn.qudao.prompt.domain.PromptList;
import cn.qudao.prompt.domain.PromptRow;
import cn.qudao.sms.MessageState;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** R9: what became of each prompt, and of all of them together. */
@Route(PromptRecordsView.ADDRESS)
@Menu(title = "menu.prompt-records", icon = "vaadin:comment-o", order = 34.5)
@Requires(PromptPermissions.VIEW)
class PromptRecordsView extends Page implements BeforeEnterObserver {

    static final String ADDRESS = "prompt-messages";

    private final transient PromptList prompts;
    private final transient Units units;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient List<ProductRow> products;
    private final DescriptionList figures = new DescriptionList();
    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<ProductRow> product;
    private final ListFilter<PromptOutcome> outcome;
    private final ListFilter<MessageState> state;
    private final ListFilter<PromptAnswer> answer;
    private final ListFrame<Line> list;

    /** Units that the post does not see have no name here. */
    private record Line(
            PromptRow row,
            @Nullable String outlet,
            @Nullable String clerk) {}

    PromptRecordsView(
            PromptList prompts, Products catalogue, Units units, CurrentUser user, Clock clock, ListFrames lists) {
        super("menu.prompt-records");
        this.prompts = prompts;
        this.units = units;
        this.user = user;
        this.clock = clock;
        this.products = catalogue.all();
        unit = ListFilter.of("unit", new UnitPicker(units, getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", getTranslation("sms.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("sms.from")).preset(() -> last().withDayOfMonth(1));
        product = ListFilter.choice(
                "product", getTranslation("prompt.product"), products, ProductRow::code, row -> row.name(getLocale()));
        outcome = words("outcome", PromptOutcome.values(), "prompt.outcome", "prompt.outcome");
        state = words("state", MessageState.values(), "prompt.state", "sms.state");
        answer = words("answer", PromptAnswer.values(), "prompt.answer", "prompt.answer");
        figures.addClassName("qd-keys");
        add(figures);
        list = lists.frame("menu.prompt-records", "prompt.records.none");
        columns();
        add(list.filters(unit, from, to, product, outcome, state, answer).rows(this::rows));
    }

    private <E extends Enum<E>> ListFilter<E> words(String parameter, E[] all, String label, String key) {
        return ListFilter.choice(
                parameter,
                getTranslation(label),
                List.of(all),
                Enum::name,
                each -> getTranslation(key + '.' + each.name()));
    }

    private void columns() {
        list.time("sent", "prompt.sent-at", line -> line.row.sentAt());
        list.time("activated", "prompt.activated-at", line -> line.row.activatedAt())
                .hidden();
        list.text("outlet", "recommendation.outlet", Line::outlet);
        list.text("clerk", "recommendation.clerk", Line::clerk);
        list.text("subscriber", "activation.number", line -> line.row.subscriber());
        list.text("product", "prompt.product", line -> name(line.row.product()));
        list.text("advised", "prompt.advised", line -> name(line.row.advised()));
        list.text(
                "state",
                "prompt.state",
                line -> list.say(
                        line.row.state() == null
                                ? "prompt.outcome." + line.row.outcome()
                                : "sms.state." + line.row.state()));
        list.text("answer", "prompt.answer", line -> list.say("prompt.answer." + line.row.answer()))
                .leadsTo(line -> line.row.recommendation() == null
                        ? null
                        : "recommendations/" + line.row.recommendation().value());
        list.number("seconds", "prompt.seconds", line -> line.row.seconds());
        list.text("template", "prompt.text", line -> line.row.template()).hidden();
    }

    private @Nullable String name(@Nullable ProductId id) {
        return products.stream()
                .filter(each -> each.id().equals(id))
                .map(each -> each.name(list.language()))
                .findFirst()
                .orElse(null);
    }

    private ListRows<Line> rows() {
        LocalDate last = last();
        PromptFilter filter = new PromptFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last),
                product.value().map(ProductRow::id).orElse(null),
                outcome.value().orElse(null),
                state.value().orElse(null),
                answer.value().orElse(null));
        show(prompts.figures(new PromptFilter(filter.place(), filter.period(), filter.product(), null, null, null)));
        return ListRows.of(portion -> prompts.page(filter, portion).map(this::named), () -> prompts.count(filter));
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    private List<Line> named(List<PromptRow> rows) {
        Map<Long, UnitRow> known = units.at(rows.stream()
                .flatMap(row -> Stream.of(row.place(), row.place().at(Level.OUTLET)))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Line(
                        row,
                        name(known, row.place().at(Level.OUTLET)),
                        row.place().level() == Level.CLERK ? name(known, row.place()) : null))
                .toList();
    }

    private static @Nullable String name(Map<Long, UnitRow> units, Place place) {
        UnitRow found = units.get(place.key());
        return found == null ? null : found.name();
    }

    /** Of that place, time and product, whatever of it the list is asked for; each figure opens its records. */
    private void show(PromptFigures all) {
        figures.removeAll();
        figure("sent", all.sent(), PromptOutcome.SENT, null, null);
        figure("delivered", all.delivered(), null, MessageState.DELIVERED, null);
        figure("recommended", all.recommended(), null, MessageState.DELIVERED, PromptAnswer.RECOMMENDED);
        figure("succeeded", all.succeeded(), null, MessageState.DELIVERED, PromptAnswer.SUCCEEDED);
        share("response", all.recommended(), all.delivered());
        share("conversion", all.succeeded(), all.delivered());
    }

    private void figure(
            String key,
            long number,
            @Nullable PromptOutcome sent,
            @Nullable MessageState reached,
            @Nullable PromptAnswer answered) {
        Address records = Address.of(ADDRESS)
                .with("unit", unit.value().map(UnitRow::code).orElse(null))
                .with("from", from.value().orElse(null))
                .with("to", to.value().orElse(null))
                .with("product", product.value().map(ProductRow::code).orElse(null))
                .with("outcome", sent)
                .with("state", reached)
                .with("answer", answered);
        DescriptionList.Description value = new DescriptionList.Description();
        value.add(new Anchor(records.toString(), "%,d".formatted(number)));
        figures.add(new DescriptionList.Term(getTranslation("prompt.figure." + key)), value);
    }

    private void share(String key, long part, long whole) {
        DescriptionList.Description value = new DescriptionList.Description();
        value.add(new Span(whole == 0 ? "–" : "%.1f%%".formatted(100.0 * part / whole)));
        figures.add(new DescriptionList.Term(getTranslation("prompt.figure." + key)), value);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
