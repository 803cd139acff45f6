package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Step;
import cn.qudao.activation.domain.ActivationFilter;
import cn.qudao.activation.domain.ActivationList;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.activation.domain.Reason;
import cn.qudao.activation.pipeline.Repairs;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Way;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The activations below the post; those that need a person are among them, with what can be done. */
@Route("activations")
@Menu(title = "menu.activations", icon = "vaadin:lines-list", order = 32)
@Requires(ActivationPermissions.MONITOR)
class ActivationsView extends Page implements BeforeEnterObserver {

    private final transient ActivationList activations;
    private final transient Repairs repairs;
    private final transient Units units;
    private final transient CurrentUser user;
    private final transient Messages messages;
    private final transient Clock clock;
    private final transient Map<ProductId, ProductRow> products;
    private final transient Map<Long, PlatformRow> platforms;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<LocalTime> since;
    private final ListFilter<LocalTime> until;
    private final ListFilter<ActivationState> state;
    private final ListFilter<OrderAction> action;
    private final ListFilter<Way> door;
    private final ListFilter<Step> step;
    private final ListFilter<Target> platform;
    private final ListFilter<Reason> reason;
    private final ListFrame<Line> list;

    /** Where an activation goes: a platform, or none that was found. */
    private record Target(long id, String code, String name) {}

    /** @param outlet null for a place that the post does not see */
    private record Line(ActivationRow row, @Nullable String outlet) {}

    ActivationsView(
            ActivationList activations,
            Repairs repairs,
            PlatformDirectory directory,
            Products catalogue,
            Units units,
            CurrentUser user,
            Messages messages,
            Clock clock,
            ListFrames lists) {
        super("menu.activations");
        this.activations = activations;
        this.repairs = repairs;
        this.units = units;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
        this.products = catalogue.all().stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        List<PlatformRow> known = directory.all();
        this.platforms = known.stream().collect(Collectors.toMap(PlatformRow::id, Function.identity()));
        unit = ListFilter.of("unit", new UnitPicker(units, getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", getTranslation("activation.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("activation.from")).preset(this::last);
        since = time("since", "activation.since");
        until = time("until", "activation.until");
        state = ListFilter.choice(
                "state",
                getTranslation("activation.state"),
                List.of(ActivationState.values()),
                ActivationState::name,
                each -> getTranslation("activation.state." + each));
        action = ListFilter.choice(
                "action",
                getTranslation("activation.action"),
                List.of(OrderAction.values()),
                OrderAction::name,
                each -> getTranslation("activation.action." + each));
        door = ListFilter.choice(
                "door",
                getTranslation("activation.door"),
                List.of(Way.values()),
                Way::name,
                each -> getTranslation("recommendation.way." + each));
        step = ListFilter.choice(
                "step",
                getTranslation("activation.step"),
                List.of(Step.values()),
                Step::name,
                each -> getTranslation("activation.step." + each));
        platform = ListFilter.choice(
                "platform",
                getTranslation("activation.platform"),
                Stream.concat(
                                known.stream().map(row -> new Target(row.id(), row.code(), row.name())),
                                Stream.of(new Target(0, "-", getTranslation("activation.monitor.no-platform"))))
                        .toList(),
                Target::code,
                Target::name);
        reason = ListFilter.of(
                "reason",
                new ReasonField(getTranslation("activation.reason"), messages),
                Reason::written,
                Reason::parse);
        list = lists.frame("menu.activations", "activation.list.empty");
        columns();
        add(list.filters(unit, from, since, to, until, state, action, door, step, platform, reason)
                .rows(this::rows));
    }

    /** Within the first day, or the last. */
    private ListFilter<LocalTime> time(String parameter, String label) {
        TimePicker field = new TimePicker(getTranslation(label));
        field.setStep(Duration.ofSeconds(1));
        field.setClearButtonVisible(true);
        return ListFilter.of(parameter, field, LocalTime::toString, ActivationsView::parseTime);
    }

    private static @Nullable LocalTime parseTime(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException mistyped) {
            return null;
        }
    }

    private void columns() {
        list.time("time", "activation.time", line -> line.row.requestedAt())
                .leadsTo(line -> "recommendations/" + line.row.recommendation().value());
        list.text("action", "activation.action", line -> list.say("activation.action." + line.row.action()));
        list.text("state", "activation.state", line -> list.say(Words.state(line.row.action(), line.row.state())));
        list.text("step", "activation.step", line -> list.say("activation.step." + line.row.step()))
                .hidden();
        list.text("subscriber", "activation.number", line -> line.row.subscriber());
        list.text("product", "activation.product", line -> {
            ProductRow product = products.get(line.row.product());
            return product == null ? null : product.name(list.language());
        });
        list.text("outlet", "activation.outlet", line -> line.outlet);
        list.text("door", "activation.door", line -> list.say("recommendation.way." + line.row.door()));
        list.text("platform", "activation.platform", line -> {
            PlatformRow found = line.row.platform() == null ? null : platforms.get(line.row.platform());
            return found == null ? null : found.name();
        });
        list.text("order", "activation.order", line -> line.row.order()).hidden();
        list.number("attempts", "activation.attempts", line -> line.row.attempts())
                .hidden();
        list.text(
                "reason",
                "activation.reason",
                line -> line.row.reason() == null ? null : line.row.reason().in(list.language(), messages));
        list.time("finished", "activation.finished", line -> line.row.finishedAt())
                .hidden();
        if (user.get().may(ActivationPermissions.REPAIR)) {
            list.verb("now", "activation.repair.now", line -> verb(line, "activation.repair.now"), line -> {
                repairs.tryNow(line.row.id());
                list.refresh();
            });
            list.verb(
                    "give-up",
                    "activation.repair.give-up",
                    line -> verb(line, "activation.repair.give-up"),
                    line -> RepairDialogs.giveUp(repairs, line.row, list::refresh));
            list.verb(
                    "settle",
                    "activation.repair.settle",
                    line -> verb(line, "activation.repair.settle"),
                    line -> RepairDialogs.settle(repairs, line.row, list::refresh));
        }
    }

    private @Nullable String verb(Line line, String key) {
        return line.row.state() == ActivationState.REPAIR ? list.say(key) : null;
    }

    private ListRows<Line> rows() {
        LocalDate last = last();
        ActivationFilter filter = new ActivationFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last),
                since.value().orElse(null),
                until.value().orElse(null),
                state.value().orElse(null),
                action.value().orElse(null),
                door.value().orElse(null),
                step.value().orElse(null),
                platform.value().map(Target::id).orElse(null),
                reason.value().orElse(null));
        return ListRows.of(
                portion -> activations.page(filter, portion).map(this::named), () -> activations.count(filter));
    }

    private List<Line> named(List<ActivationRow> rows) {
        Map<Long, UnitRow> known = units.at(rows.stream()
                .map(row -> row.place().at(Level.OUTLET))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Line(row, name(known.get(outlet(row).key()))))
                .toList();
    }

    private static Place outlet(ActivationRow row) {
        return row.place().at(Level.OUTLET);
    }

    private static @Nullable String name(@Nullable UnitRow unit) {
        return unit == null ? null : unit.name();
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
