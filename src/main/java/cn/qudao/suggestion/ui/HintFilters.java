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

/** Where and when, as both pages of suggestions ask for it: the month so far, unless another is asked for. */
final class HintFilters {

    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final CurrentUser user;
    private final Clock clock;

    HintFilters(Units units, CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
        UI ui = UI.getCurrent();
        unit = ListFilter.of(
                "unit", new UnitPicker(units, ui.getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", ui.getTranslation("activation.to")).preset(() -> LocalDate.now(clock));
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
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }
}
