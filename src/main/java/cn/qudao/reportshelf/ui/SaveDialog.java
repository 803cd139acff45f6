package cn.qudao.reportshelf.ui;

import cn.qudao.reporting.Filter;
import cn.qudao.reporting.QuickPeriod;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.ShownReport;
import cn.qudao.reportshelf.domain.Question;
import cn.qudao.reportshelf.domain.SavedReports;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what a report was asked under a name. A period that has a name can stay what its name says, or be the days shown. */
final class SaveDialog {

    private final ShownReport shown;
    private final SavedReports saved;
    private final FormDialog dialog;
    private final TextField name;
    private final ChoiceField<Optional<QuickPeriod>> period;
    private final Checkbox favourite;

    SaveDialog(ShownReport shown, SavedReports saved, LocalDate today) {
        this.shown = shown;
        this.saved = saved;
        this.dialog = new FormDialog(UI.getCurrent().getTranslation("reportshelf.save"), this::save);
        this.name = dialog.field("name", new TextField(say("reportshelf.saved.name")));
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(say("reportshelf.saved.same-name"));
        List<Optional<QuickPeriod>> periods = periods(today);
        this.period =
                dialog.field("period", new ChoiceField<>(say("reportshelf.saved.period"), periods, this::period, true));
        period.setValue(preset(periods));
        this.favourite = dialog.field("favourite", new Checkbox(say("reportshelf.saved.favourite"), true));
    }

    void open() {
        dialog.open();
    }

    /** Those that are the days shown as seen from today, and the days themselves. */
    private List<Optional<QuickPeriod>> periods(LocalDate today) {
        return Stream.concat(
                        Arrays.stream(QuickPeriod.values())
                                .filter(quick ->
                                        quick.on(today).equals(shown.request().period()))
                                .map(Optional::of),
                        Stream.of(Optional.<QuickPeriod>empty()))
                .toList();
    }

    private Optional<QuickPeriod> preset(List<Optional<QuickPeriod>> periods) {
        Optional<QuickPeriod> chosen = Optional.ofNullable(shown.request().quick());
        if (chosen.isPresent() && periods.contains(chosen)) {
            return chosen;
        }
        boolean days = shown.asked().containsKey("from") || shown.asked().containsKey("to");
        return days ? Optional.empty() : periods.getFirst();
    }

    private String period(Optional<QuickPeriod> choice) {
        return choice.map(quick -> say("reportshelf.saved.period.moving", say("reporting.periods." + quick.key())))
                .orElseGet(() -> say(
                        "reportshelf.saved.period.fixed",
                        shown.request().period().from(),
                        shown.request().period().to()));
    }

    private void save() {
        saved.save(name.getValue(), question(), favourite.getValue());
        Notices.done(say("reportshelf.saved.done", name.getValue().strip()));
    }

    /** What the address says, and of that only what means something. Whoever named no unit means the own one. */
    private Question question() {
        ReportRequest request = shown.request();
        ReportDefinition report = request.report();
        Map<String, String> kept = new LinkedHashMap<>();
        period.getValue().ifPresentOrElse(quick -> kept.put("period", quick.key()), () -> {
            kept.put("from", request.period().from().toString());
            kept.put("to", request.period().to().toString());
        });
        Stream.concat(
                        Stream.of("unit", "level", "sort"),
                        report.filters().stream().map(Filter::key))
                .forEach(key -> {
                    String value = shown.asked().get(key);
                    if (value != null && !value.isBlank()) {
                        kept.put(key, value);
                    }
                });
        return new Question(report.id(), kept);
    }

    private String say(String key, Object... arguments) {
        return dialog.getTranslation(key, arguments);
    }
}
