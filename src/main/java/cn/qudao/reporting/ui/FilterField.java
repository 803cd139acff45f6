package cn.qudao.reporting.ui;

import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.reporting.Filter.ChoiceFilter;
import cn.qudao.reporting.Filter.FlagFilter;
import cn.qudao.reporting.Filter.NumberFilter;
import cn.qudao.reporting.Filter.RecordFilter;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.uikit.ChoiceField;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The field for a filter.
 *
 * @param preset what an address need not say
 */
record FilterField(
        String key, AbstractField<?, ?> input, @Nullable Object preset) {

    private static final int FEW = 20;

    static FilterField of(Filter filter, ReportRequest request, ReportWords words) {
        String label = words.title(request.report(), filter, request.language());
        String value = request.filters().get(filter.key());
        return new FilterField(
                filter.key(),
                switch (filter) {
                    case ChoiceFilter choices -> choice(label, choices, request, words);
                    case FlagFilter flag -> flag(label, flag, request, words);
                    case RecordFilter id -> record(label, id, request, words);
                    case NumberFilter number -> number(label, number, value);
                },
                switch (filter) {
                    case NumberFilter number -> number.preset();
                    case ChoiceFilter choices -> choices.preset();
                    default -> null;
                });
    }

    Component field() {
        return input;
    }

    @Nullable
    String value() {
        return switch (input.getValue()) {
            case null -> null;
            case Choice choice -> choice.value().equals(preset) ? null : choice.value();
            case Object other -> other.equals(preset) ? null : other.toString();
        };
    }

    private static AbstractField<?, ?> choice(
            String label, ChoiceFilter filter, ReportRequest request, ReportWords words) {
        List<Choice> choices = filter.choices().apply(request.language());
        Function<Choice, String> text = choice -> words.title(request.report(), filter, choice, request.language());
        return choices.size() <= FEW
                ? few(label, choices, text, filter, request)
                : many(label, choices, text, filter, request, words);
    }

    private static ChoiceField<Choice> flag(String label, FlagFilter filter, ReportRequest request, ReportWords words) {
        List<Choice> answers = Stream.of("true", "false")
                .map(value -> new Choice(value, words.text(request.language(), value.equals("true") ? "yes" : "no")))
                .toList();
        return few(label, answers, Choice::label, filter, request);
    }

    /** Only to be taken away again; where no link has set it there is nothing to choose. */
    private static ChoiceField<Choice> record(
            String label, RecordFilter filter, ReportRequest request, ReportWords words) {
        String value = request.filters().get(filter.key());
        List<Choice> chosen =
                value == null ? List.of() : List.of(new Choice(value, words.text(request.language(), "chosen")));
        ChoiceField<Choice> field = few(label, chosen, Choice::label, filter, request);
        field.setVisible(value != null);
        return field;
    }

    private static ChoiceField<Choice> few(
            String label, List<Choice> choices, Function<Choice, String> text, Filter filter, ReportRequest request) {
        boolean always = filter instanceof ChoiceFilter choice && choice.preset() != null;
        ChoiceField<Choice> field = new ChoiceField<>(label, choices, text, always);
        field.setValue(chosen(choices, filter, request));
        return field;
    }

    /** So many that a person rather types. */
    private static ComboBox<Choice> many(
            String label,
            List<Choice> choices,
            Function<Choice, String> text,
            Filter filter,
            ReportRequest request,
            ReportWords words) {
        ComboBox<Choice> box = new ComboBox<>(label);
        box.setItems(choices);
        box.setItemLabelGenerator(text::apply);
        box.setClearButtonVisible(true);
        box.setPlaceholder(words.text(request.language(), "all"));
        box.setValue(chosen(choices, filter, request));
        return box;
    }

    private static @Nullable Choice chosen(List<Choice> choices, Filter filter, ReportRequest request) {
        String value = filter instanceof ChoiceFilter choice
                ? choice.value(request.filters())
                : request.filters().get(filter.key());
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static IntegerField number(String label, NumberFilter filter, @Nullable String value) {
        IntegerField field = new IntegerField(label);
        field.setMin(filter.lowest());
        field.setMax(filter.highest());
        field.setStepButtonsVisible(true);
        field.setValue(value == null ? filter.preset() : Integer.parseInt(value));
        return field;
    }
}
