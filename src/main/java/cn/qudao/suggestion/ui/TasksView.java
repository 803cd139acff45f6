package cn.qudao.suggestion.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.TaskList;
import cn.qudao.suggestion.domain.TaskRow;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be said to customers who come again; the customer's page at the counter shows it by itself. */
@Route("suggestion-tasks")
@Menu(title = "menu.suggestion-tasks", icon = "vaadin:tasks", order = 31)
@Requires({ActivationPermissions.ACTIVATE, SuggestionPermissions.VIEW})
class TasksView extends Page implements BeforeEnterObserver {

    private final transient TaskList tasks;
    private final transient Units units;
    private final transient CurrentUser user;
    private final transient WeightWords words;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<Boolean> done;
    private final ListFrame<Line> list;

    /** @param outlet null for a place that the post does not see */
    private record Line(TaskRow row, @Nullable String outlet) {}

    TasksView(
            TaskList tasks,
            Products products,
            Dictionaries dictionaries,
            Units units,
            CurrentUser user,
            ListFrames lists) {
        super("menu.suggestion-tasks");
        this.tasks = tasks;
        this.units = units;
        this.user = user;
        this.words = new WeightWords(products, dictionaries);
        unit = ListFilter.of("unit", new UnitPicker(units, getTranslation("org.unit")), UnitRow::code, units::byCode);
        done = ListFilter.choice(
                "done",
                getTranslation("suggestion.task.state"),
                List.of(false, true),
                String::valueOf,
                each -> getTranslation("suggestion.task.done." + each));
        list = lists.frame("menu.suggestion-tasks", "suggestion.task.none");
        columns();
        add(list.filters(unit, done).rows(this::rows));
    }

    private void columns() {
        list.text("note", "suggestion.trigger.note", line -> line.row.note());
        list.text("subscriber", "activation.number", line -> line.row.subscriber());
        list.text("product", "activation.product", line -> {
            ProductRow product = words.product(line.row.product());
            return product == null ? null : product.name(list.language());
        });
        list.text("event", "suggestion.trigger.event", line -> list.say("suggestion.event." + line.row.event()));
        list.text("mode", "suggestion.trigger.mode", line -> list.say("suggestion.mode." + line.row.mode()));
        list.time("due", "suggestion.task.due", line -> line.row.dueAt());
        list.time("ends", "suggestion.task.ends", line -> line.row.endsAt()).hidden();
        list.time("done", "suggestion.task.done-at", line -> line.row.doneAt());
        list.text("outlet", "activation.outlet", line -> line.outlet);
        if (user.get().may(ActivationPermissions.ACTIVATE)) {
            list.verb(
                    "finish",
                    "suggestion.task.finish",
                    line -> line.row.doneAt() == null ? list.say("suggestion.task.finish") : null,
                    line -> {
                        tasks.done(line.row.id());
                        list.refresh();
                    });
        }
    }

    private ListRows<Line> rows() {
        Place place =
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place());
        Boolean wanted = done.value().orElse(null);
        return ListRows.of(
                portion -> tasks.page(place, wanted, portion).map(this::named), () -> tasks.count(place, wanted));
    }

    private List<Line> named(List<TaskRow> rows) {
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
