package cn.qudao.uikit;

import cn.qudao.kernel.NotFound;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One question that a list can be asked: a labelled field and the parameter of the address that holds its value. What an
 * address holds and the field does not know asks for nothing.
 *
 * @param <V> the values of the field
 */
public final class ListFilter<V> implements Serializable {

    private final String parameter;
    private final HasValue<?, V> field;
    private final transient Function<V, String> written;
    private final transient Function<String, @Nullable V> read;
    private transient Supplier<@Nullable V> preset = () -> null;
    private boolean showing;

    private ListFilter(
            String parameter, HasValue<?, V> field, Function<V, String> written, Function<String, @Nullable V> read) {
        this.parameter = parameter;
        this.field = field;
        this.written = written;
        this.read = read;
    }

    /** Any labelled field; {@code read} gives null, or throws {@link NotFound}, for what is no such value. */
    public static <V, F extends Component & HasValue<?, V>> ListFilter<V> of(
            String parameter, F field, Function<V, String> written, Function<String, @Nullable V> read) {
        if (field instanceof HasPlaceholder empty && empty.getPlaceholder() == null) {
            empty.setPlaceholder(field.getTranslation("uikit.all"));
        }
        return new ListFilter<>(parameter, field, written, read);
    }

    /** Words that rows hold. */
    public static ListFilter<String> words(String parameter, String label) {
        TextField field = new TextField(label);
        field.setClearButtonVisible(true);
        Typing.tells(field, HasValueChangeMode.DEFAULT_CHANGE_TIMEOUT);
        return new ListFilter<>(parameter, field, String::strip, text -> text);
    }

    public static ListFilter<LocalDate> day(String parameter, String label) {
        DayPicker field = new DayPicker(label);
        field.setClearButtonVisible(true);
        return new ListFilter<>(parameter, field, LocalDate::toString, ListFilter::parseDay);
    }

    /** One of few. */
    public static <V> ListFilter<V> choice(
            String parameter, String label, List<V> choices, Function<V, String> written, Function<V, String> text) {
        ChoiceField<V> field = new ChoiceField<>(label, choices, text, false);
        return new ListFilter<>(parameter, field, written, among(choices, written));
    }

    /** The one of the choices that is written so. */
    public static <V> Function<String, @Nullable V> among(List<V> choices, Function<V, String> written) {
        return wanted -> choices.stream()
                .filter(choice -> written.apply(choice).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** What is asked for where the address says nothing. */
    public ListFilter<V> preset(Supplier<@Nullable V> value) {
        this.preset = value;
        return this;
    }

    /** What the address asked for last; empty for anything. */
    public Optional<V> value() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field.getValue());
    }

    boolean isSet() {
        return value().isPresent() && !value().equals(Optional.ofNullable(preset.get()));
    }

    String parameter() {
        return parameter;
    }

    Component field() {
        return (Component) field;
    }

    /** @throws NotFound where the address names what the person cannot see */
    void show(Optional<String> asked) {
        showing = true;
        V wanted = asked.map(read).orElseGet(preset);
        field.setValue(wanted == null ? field.getEmptyValue() : wanted);
        showing = false;
    }

    /** Whether a kept value still means something. */
    boolean knows(String text) {
        try {
            return read.apply(text) != null;
        } catch (NotFound gone) {
            return false;
        }
    }

    void onChange(BiConsumer<String, @Nullable String> changed) {
        field.addValueChangeListener(event -> {
            if (!showing) {
                V value = event.getValue();
                changed.accept(
                        parameter,
                        value == null || Objects.equals(value, field.getEmptyValue()) ? null : written.apply(value));
            }
        });
    }

    private static @Nullable LocalDate parseDay(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException mistyped) {
            return null;
        }
    }
}
