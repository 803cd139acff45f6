package cn.qudao.suggestion.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.ListFilter;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Where and when, as the pages of suggestions ask for it: the month so far, unless another is asked for. */
final class HintFilters {

    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final CurrentUser user;
    private final Supplier<LocalDate> latest;

    HintFilters(Units units, CurrentUser user, Clock clock) {
        this(units, user, () -> LocalDate.now(clock));
    }

    /** @param latest the last day, where none is asked for; the first is that of its month */
    HintFilters(Units units, CurrentUser user, Supplier<LocalDate> latest) {
        this.user = user;
        this.latest = latest;
        UI ui = UI.getCurrent();
        unit = ListFilter.of(
                "unit", new UnitPicker(units, ui.getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", ui.getTranslation("activation.to")).preset(latest::get);
        from = ListFilter.day("from", ui.getTranslation("activation.from")).preset(() -> last().withDayOfMonth(1));
    }

    ListFilter<UnitRow> unit() {
        return unit;
    }

    ListFilter<LocalDate> from() {
        return from;
    }

    ListFilter<LocalDate> to() {
        return to;
    }

    Place place() {
        return unit.value().map(UnitRow::place).orElseGet(() -> user.get().place());
    }

    Period period() {
        LocalDate last = last();
        return new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last);
    }

    private LocalDate last() {
        return to.value().orElseGet(latest);
    }
}
