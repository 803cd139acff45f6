package cn.qudao.sms.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.sms.domain.MessageFilter;
import cn.qudao.uikit.ListFilter;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which part of the province, and which days; and the names of the places that come out of it. */
final class Where {

    final ListFilter<UnitRow> unit;
    final ListFilter<LocalDate> from;
    final ListFilter<LocalDate> to;
    private final transient Units units;
    private final transient CurrentUser user;
    private final transient Clock clock;

    Where(Component page, Units units, CurrentUser user, Clock clock) {
        this.units = units;
        this.user = user;
        this.clock = clock;
        unit = ListFilter.of(
                "unit", new UnitPicker(units, page.getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", page.getTranslation("sms.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", page.getTranslation("sms.from")).preset(this::last);
    }

    MessageFilter asked() {
        LocalDate last = last();
        return new MessageFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last));
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    /** The nearest unit of each place that has a name here: the clerk's outlet, or the province for a stranger. */
    <R> Map<Long, String> names(List<R> rows, Function<R, Place> place) {
        return units.at(rows.stream().map(place).map(Where::outlet).distinct().toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    static @Nullable String name(Map<Long, String> names, Place place) {
        return names.get(outlet(place).key());
    }

    private static Place outlet(Place place) {
        return place.level() == Level.CLERK ? place.at(Level.OUTLET) : place;
    }
}
