package cn.qudao.reporting.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.reporting.QuickPeriod;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FilterBar;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters, made from the definition. What it asks for becomes the address. */
class ReportForm extends FilterBar {

    private final transient ReportRequest request;
    private final transient List<FilterField> filters;
    private final UnitPicker unit;
    private final DayPicker from;
    private final DayPicker to;
    private final ChoiceField<Level> rows;

    ReportForm(ReportRequest request, Units units, ReportWords words, LocalDate today) {
        this.request = request;
        ReportDefinition report = request.report();
        unit = new UnitPicker(units, getTranslation("reporting.unit"), levels(report));
        unit.setValue(request.unit());
        from = day("reporting.from", request.period().from(), today);
        to = day("reporting.to", request.period().to(), today);
        rows = rows(report, words);
        filters = report.filters().stream()
                .map(filter -> FilterField.of(filter, request, words))
                .toList();
        Button show = new Button(getTranslation("reporting.show"), e -> show());
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.addClickShortcut(Key.ENTER).listenOn(this);
        add(unit, from, to, rows);
        filters.forEach(filter -> add(filter.field()));
        add(show);
    }

    private void show() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (from.isInvalid() || to.isInvalid() || first == null || last == null) {
            return;
        }
        if (first.isAfter(last)) {
            from.setErrorMessage(getTranslation("reporting.period.backwards", first.toString(), last.toString()));
            from.setInvalid(true);
            from.focus();
            return;
        }
        UnitRow chosen = unit.getValue();
        Address address = Address.of("reports/" + request.report().id())
                .with("unit", chosen == null ? null : chosen.code())
                .with("level", level(chosen));
        address = withPeriod(address, new Period(first, last));
        for (FilterField filter : filters) {
            address = address.with(filter.key(), filter.value());
        }
        address.go(UI.getCurrent());
    }

    /** What was asked for by its name stays so, as long as nobody chooses other days. */
    private Address withPeriod(Address address, Period chosen) {
        QuickPeriod quick = request.quick();
        return quick != null && chosen.equals(request.period())
                ? address.with("period", quick.key())
                : address.with("from", chosen.from()).with("to", chosen.to());
    }

    /** Only where it says more than the preset, so that an address stays right for other units too. */
    private @Nullable String level(@Nullable UnitRow chosen) {
        Level wanted = rows.getValue();
        Level above = (chosen == null ? request.unit() : chosen).level();
        boolean deeper = rows.isVisible() && wanted != null && wanted.ordinal() > above.ordinal() + 1;
        return deeper ? ReportRequests.nameOf(wanted) : null;
    }

    private DayPicker day(String label, LocalDate value, LocalDate today) {
        DayPicker picker = new DayPicker(getTranslation(label));
        picker.setMax(today);
        picker.setRequired(true);
        picker.setValue(value);
        picker.addClassName("qd-day");
        return picker;
    }

    private ChoiceField<Level> rows(ReportDefinition report, ReportWords words) {
        List<Level> below = levels(report).stream()
                .filter(level -> request.unit().level().isAbove(level) || level == request.rows())
                .toList();
        ChoiceField<Level> field = new ChoiceField<>(
                getTranslation("reporting.rows"), below, level -> words.level(level, getLocale()), true);
        // Other lists have no units in their rows, and below a clerk there is nobody.
        field.setVisible(report.grain().isUnit() && below.size() > 1);
        if (below.contains(request.rows())) {
            field.setValue(request.rows());
        }
        field.addClassName("qd-rows");
        return field;
    }

    private static List<Level> levels(ReportDefinition report) {
        return Arrays.stream(Level.values())
                .filter(level -> !report.deepest().isAbove(level))
                .toList();
    }
}
