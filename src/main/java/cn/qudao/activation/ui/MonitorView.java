package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.domain.MonitorBoard;
import cn.qudao.activation.domain.MonitorFigures;
import cn.qudao.activation.domain.MonitorTally;
import cn.qudao.activation.domain.PlatformQueue;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FigureCard;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last hour of a unit, and what waits, as it is now: the numbers change by themselves, and each opens its records. */
@Route("activation-monitor")
@Menu(title = "menu.activation-monitor", icon = "vaadin:dashboard", order = 31)
@Requires(ActivationPermissions.MONITOR)
class MonitorView extends Page implements BeforeEnterObserver {

    private static final String PATH = "activation-monitor";
    private static final String NO_PLATFORM = "-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Clocks.BUSINESS_ZONE);

    private final transient MonitorBoard board;
    private final transient Units units;
    private final transient Messages messages;
    private final transient Pulse pulse;
    private final Paragraph as = new Paragraph();
    private final Map<ActivationState, FigureCard> cards = new EnumMap<>(ActivationState.class);
    private final FigureCard all = new FigureCard(getTranslation("activation.monitor.all"));
    private final FigureCard repair = new FigureCard(getTranslation("activation.state.REPAIR"));
    private final QueueTable queues = new QueueTable();
    private final MonitorTable below = new MonitorTable("activation.monitor.unit");
    private final MonitorTable doors = new MonitorTable("activation.door");
    private final MonitorTable steps = new MonitorTable("activation.step");
    private final MonitorTable platforms = new MonitorTable("activation.platform");
    private final MonitorTable reasons = new MonitorTable("activation.reason");
    private final AtomicBoolean waiting = new AtomicBoolean();
    private transient @Nullable UnitRow unit;
    private @Nullable Registration following;

    MonitorView(MonitorBoard board, Units units, Messages messages, Pulse pulse) {
        super("menu.activation-monitor");
        this.board = board;
        this.units = units;
        this.messages = messages;
        this.pulse = pulse;
        Div head = new Div(all);
        head.addClassName("qd-figure-cards");
        MonitorTable.STATES.stream()
                .filter(state -> state != ActivationState.REPAIR)
                .forEach(state -> {
                    FigureCard card = new FigureCard(getTranslation("activation.state." + state));
                    cards.put(state, card);
                    head.add(card);
                });
        head.add(repair);
        as.addClassName("qd-soft");
        Div body = new Div(as, head, queues, below, reasons, doors, steps, platforms);
        body.addClassName("qd-sections");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit = Address.of(event.getLocation()).get("unit").map(units::byCode).orElse(null);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        following = pulse.follow(() -> lookLater(ui));
    }

    /** A window that is still busy with the last beat is not given another. */
    private void lookLater(UI ui) {
        if (waiting.compareAndSet(false, true)) {
            try {
                ui.access(() -> {
                    waiting.set(false);
                    lookAgain();
                });
            } catch (UIDetachedException closed) {
                // Nobody looks any more.
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stop();
    }

    private void stop() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    /** Whoever may no longer look is told so once. */
    private void lookAgain() {
        try {
            look();
        } catch (Refused | NotFound gone) {
            stop();
            throw gone;
        }
    }

    private void look() {
        MonitorFigures now = board.look(unit == null ? null : unit.place());
        UnitRow shown = now.path().getLast();
        title(getTranslation("activation.monitor.title", shown.name()));
        trail(
                now.path().size() == 1
                        ? List.of()
                        : now.path().stream()
                                .map(step -> new Crumb(step.name(), monitor(step)))
                                .toList());
        as.setText(getTranslation("activation.monitor.as-of", TIME.format(now.since()), TIME.format(now.until())));
        Address hour = hour(list(shown), now);
        show(all, now.all().all(), hour);
        cards.forEach((state, card) -> show(card, now.all().of(state), hour.with("state", state)));
        showRepair(now, shown);
        queues.show(now.queues(), list(shown));
        Map<Long, PlatformQueue> known =
                now.queues().stream().collect(Collectors.toMap(PlatformQueue::platform, Function.identity()));
        below.show(
                shown.level() == Level.CLERK
                        ? List.of()
                        : lines(now.units(), (row, tally) -> unit(row, shown, now, tally)));
        doors.show(lines(
                now.doors(), (door, tally) -> line(say("recommendation.way." + door), hour.with("door", door), tally)));
        steps.show(lines(
                now.steps(), (step, tally) -> line(say("activation.step." + step), hour.with("step", step), tally)));
        platforms.show(lines(now.platforms(), (id, tally) -> {
            PlatformQueue platform = known.get(id);
            return line(
                    platform == null ? say("activation.monitor.no-platform") : platform.name(),
                    hour.with("platform", platform == null ? NO_PLATFORM : platform.code()),
                    tally);
        }));
        reasons.show(lines(
                now.reasons(),
                (reason, tally) ->
                        line(reason.in(getLocale(), messages), hour.with("reason", reason.written()), tally)));
    }

    /** What needs a person, since whenever. */
    private void showRepair(MonitorFigures now, UnitRow shown) {
        long number = now.queues().stream()
                .mapToLong(queue -> queue.of(ActivationState.REPAIR))
                .sum();
        Instant oldest = now.queues().stream()
                .map(PlatformQueue::oldest)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        repair.show(
                "%,d".formatted(number),
                getTranslation("activation.monitor.repair.when"),
                QueueTable.question(list(shown), oldest).with("state", ActivationState.REPAIR));
    }

    private static void show(FigureCard card, long number, Address question) {
        card.show("%,d".formatted(number), "", question);
    }

    private static <K> List<MonitorLine> lines(
            SequencedMap<K, MonitorTally> tallies, BiFunction<K, MonitorTally, MonitorLine> line) {
        return tallies.sequencedEntrySet().stream()
                .map((Entry<K, MonitorTally> entry) -> line.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MonitorLine line(String name, Address question, MonitorTally tally) {
        return new MonitorLine(name, null, question, tally);
    }

    /** What stands at an outlet itself, and with no clerk, leads no further down. */
    private static MonitorLine unit(UnitRow row, UnitRow shown, MonitorFigures now, MonitorTally tally) {
        return new MonitorLine(row.name(), row.equals(shown) ? null : monitor(row), hour(list(row), now), tally);
    }

    private String say(String key) {
        return getTranslation(key);
    }

    private static Address monitor(UnitRow unit) {
        return Address.of(PATH).with("unit", unit.code());
    }

    private static Address list(UnitRow unit) {
        return Address.of("activations").with("unit", unit.code());
    }

    /** The same hour as a question to the list. */
    private static Address hour(Address list, MonitorFigures now) {
        LocalDateTime since = LocalDateTime.ofInstant(now.since(), Clocks.BUSINESS_ZONE);
        LocalDateTime until = LocalDateTime.ofInstant(now.until(), Clocks.BUSINESS_ZONE);
        return list.with("action", OrderAction.ADD)
                .with("from", since.toLocalDate())
                .with("since", since.toLocalTime())
                .with("to", until.toLocalDate())
                .with("until", until.toLocalTime());
    }
}
