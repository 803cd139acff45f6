package cn.qudao.reporting.ui;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.Organisation;
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
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters, made from the definition. What it asks for becomes the address. */
class ReportForm extends FilterBar {

    private final transient ReportRequest request;
    private final transient List<FilterField> filters;
    private final UnitPicker unit;
    private final transient LocalDate today;
    private final ChoiceField<Span> span;
    private final DayPicker from;
    private final DayPicker to;
    private final ChoiceField<Level> rows;
    private final ChoiceField<List<Comparison>> compared;
    private final ChoiceField<Organisation> organisation;

    /** @param followsMoves whether it makes a difference by which organisation the report is read */
    ReportForm(ReportRequest request, Units units, ReportWords words, LocalDate today, boolean followsMoves) {
        this.request = request;
        this.today = today;
        ReportDefinition report = request.report();
        unit = new UnitPicker(units, getTranslation("reporting.unit"), levels(report));
        unit.setValue(request.unit());
        from = day("reporting.from", request.period().from(), today);
        to = day("reporting.to", request.period().to(), today);
        span = span(Span.of(request.period(), today));
        rows = rows(report, words);
        compared = compared(report, words);
        organisation = organisation(words, followsMoves);
        filters = report.filters().stream()
                .map(filter -> FilterField.of(filter, request, words))
                .toList();
        Button show = new Button(getTranslation("reporting.show"), e -> show());
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.addClickShortcut(Key.ENTER).listenOn(this);
        add(unit, span, from, to, rows);
        filters.forEach(filter -> add(filter.field()));
        add(compared, organisation, show);
    }

    private ChoiceField<Organisation> organisation(ReportWords words, boolean followsMoves) {
        ChoiceField<Organisation> field = new ChoiceField<>(
                getTranslation("reporting.org"),
                List.of(Organisation.values()),
                choice -> words.organisation(choice, getLocale()),
                true);
        field.setValue(request.organisation());
        field.setVisible(followsMoves);
        return field;
    }

    private void show() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (from.isInvalid() || to.isVisible() && to.isInvalid() || first == null || last == null) {
            return;
        }
        if (!to.isVisible()) {
            Period period = span.getValue().around(first, today);
            first = period.from();
            last = period.to();
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
                .with("level", level(chosen))
                .with("compare", compared.isVisible() ? Comparison.nameOf(chosen(compared)) : null)
                .with(
                        Organisation.PARAMETER,
                        organisation.getValue() == Organisation.NOW ? Organisation.NOW.word() : null);
        address = withPeriod(address, new Period(first, last));
        for (FilterField filter : filters) {
            address = address.with(filter.key(), filter.value());
        }
        address.go(UI.getCurrent());
    }

    private static List<Comparison> chosen(ChoiceField<List<Comparison>> field) {
        List<Comparison> chosen = field.getValue();
        return chosen == null ? List.of() : chosen;
    }

    private ChoiceField<List<Comparison>> compared(ReportDefinition report, ReportWords words) {
        ChoiceField<List<Comparison>> field = new ChoiceField<>(
                getTranslation("reporting.compare"),
                Stream.concat(Stream.of(List.<Comparison>of()), ReportRequests.CHOICES.stream())
                        .toList(),
                choice -> choice.isEmpty()
                        ? getTranslation("reporting.compare.none")
                        : words.comparisons(choice, getLocale()),
                true);
        field.setValue(request.comparisons());
        field.setVisible(!report.compared().isEmpty());
        return field;
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

    /** Only a range has an end of its own. */
    private ChoiceField<Span> span(Span shown) {
        ChoiceField<Span> field = new ChoiceField<>(
                getTranslation("reporting.span"),
                List.of(Span.values()),
                each -> getTranslation("reporting.span." + each.name().toLowerCase(Locale.ROOT)),
                true);
        field.addValueChangeListener(event -> adapt(event.getValue()));
        field.setValue(shown);
        adapt(shown);
        return field;
    }

    private void adapt(Span wanted) {
        boolean range = wanted == Span.RANGE;
        to.setVisible(range);
        from.setLabel(getTranslation(range ? "reporting.from" : "reporting.span.day-of"));
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
