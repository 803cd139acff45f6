package cn.qudao.reporting.ui;

import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.reporting.Filter.ChoiceFilter;
import cn.qudao.reporting.Filter.FlagFilter;
import cn.qudao.reporting.Filter.NumberFilter;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportWords;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The field for a filter.
 *
 * @param preset what an address need not say
 */
record FilterField(
        String key, AbstractField<?, ?> input, @Nullable Object preset) {

    static FilterField of(Filter filter, ReportRequest request, ReportWords words) {
        String label = words.title(request.report(), filter, request.language());
        String value = request.filters().get(filter.key());
        return new FilterField(
                filter.key(),
                switch (filter) {
                    case ChoiceFilter choices -> choice(label, choices, request, words);
                    case FlagFilter flag -> flag(label, flag, request, words);
                    case NumberFilter number -> number(label, number, value);
                },
                filter instanceof NumberFilter number ? number.preset() : null);
    }

    Component field() {
        return input;
    }

    @Nullable
    String value() {
        return switch (input.getValue()) {
            case null -> null;
            case Choice choice -> choice.value();
            case Object other -> other.equals(preset) ? null : other.toString();
        };
    }

    private static ComboBox<Choice> choice(
            String label, ChoiceFilter filter, ReportRequest request, ReportWords words) {
        ComboBox<Choice> box = new ComboBox<>(label);
        box.setItemLabelGenerator(choice -> words.title(request.report(), filter, choice, request.language()));
        box.setItems(query -> page(
                filter.choices().apply(request.language()).stream()
                        .filter(choice -> matches(box.getItemLabelGenerator().apply(choice), query)),
                query));
        return preset(box, filter, request, words);
    }

    private static ComboBox<Choice> flag(String label, FlagFilter filter, ReportRequest request, ReportWords words) {
        List<Choice> answers = Stream.of("true", "false")
                .map(value -> new Choice(value, words.text(request.language(), value.equals("true") ? "yes" : "no")))
                .toList();
        ComboBox<Choice> box = new ComboBox<>(label);
        box.setItemLabelGenerator(Choice::label);
        box.setItems(answers);
        return preset(box, filter, request, words);
    }

    private static ComboBox<Choice> preset(
            ComboBox<Choice> box, Filter filter, ReportRequest request, ReportWords words) {
        box.setClearButtonVisible(true);
        box.setPlaceholder(words.text(request.language(), "all"));
        String value = request.filters().get(filter.key());
        if (value != null) {
            box.setValue(new Choice(value, request.filterLabels().getOrDefault(filter.key(), value)));
        }
        return box;
    }

    private static IntegerField number(String label, NumberFilter filter, @Nullable String value) {
        IntegerField field = new IntegerField(label);
        field.setMin(filter.lowest());
        field.setMax(filter.highest());
        field.setStepButtonsVisible(true);
        field.setValue(value == null ? filter.preset() : Integer.parseInt(value));
        return field;
    }

    private static boolean matches(String label, Query<Choice, String> query) {
        String typed = query.getFilter().orElse("").toLowerCase(Locale.ROOT);
        return label.toLowerCase(Locale.ROOT).contains(typed);
    }

    private static Stream<Choice> page(Stream<Choice> choices, Query<Choice, String> query) {
        return choices.skip(query.getOffset()).limit(query.getLimit());
    }
}
