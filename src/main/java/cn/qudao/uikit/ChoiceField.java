package cn.qudao.uikit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of few, by the browser's own list: the server holds a text instead of a component for each entry, and a phone shows
 * it as its people know it.
 */
@Tag("label")
public final class ChoiceField<V> extends AbstractField<ChoiceField<V>, V>
        implements HasLabel, HasStyle, Focusable<ChoiceField<V>> {

    private static final String CHOSEN = "event.target.value";
    private static final int NOTHING = -1;

    private final Element label = new Element("span");
    private final Element select = new Element("select");
    private final transient List<V> choices;
    private final transient Function<V, String> text;
    private final String nothing;
    private final boolean required;

    /**
     * @param text what a person reads
     * @param required whether one must be chosen; else there is an entry for all
     */
    public ChoiceField(String label, List<V> choices, Function<V, String> text, boolean required) {
        super(null);
        this.choices = List.copyOf(choices);
        this.text = text;
        this.required = required;
        this.nothing = required ? "" : getTranslation("uikit.all");
        addClassName("qd-choice");
        getElement().appendChild(this.label, select);
        select.addEventListener("change", this::chosen).addEventData(CHOSEN);
        setLabel(label);
        setPresentationValue(null);
    }

    @Override
    public void setLabel(@Nullable String text) {
        label.setText(text);
    }

    @Override
    public String getLabel() {
        return label.getText();
    }

    public List<V> choices() {
        return choices;
    }

    /** @throws IllegalArgumentException for what is none of the choices */
    @Override
    public void setValue(@Nullable V value) {
        if (value != null && !choices.contains(value)) {
            throw new IllegalArgumentException(value + " is none of " + choices);
        }
        super.setValue(value);
    }

    @Override
    public void onEnabledStateChanged(boolean enabled) {
        super.onEnabledStateChanged(enabled);
        select.setProperty("disabled", !enabled);
    }

    private void chosen(DomEvent event) {
        int position = Integer.parseInt(event.getEventData().get(CHOSEN).asString());
        V value = position == NOTHING ? null : choices.get(position);
        setPresentationValue(value);
        setModelValue(value, true);
        if (!Objects.equals(value, getValue())) {
            // Back to what was there before: no change of a property, so the browser would not be told.
            select.executeJs("this.value = $0", position(getValue()));
        }
    }

    private int position(@Nullable V value) {
        return value == null ? NOTHING : choices.indexOf(value);
    }

    @Override
    protected void setPresentationValue(@Nullable V value) {
        StringBuilder options = new StringBuilder();
        if (!required || value == null) {
            option(options, NOTHING, nothing, value == null);
        }
        for (int i = 0; i < choices.size(); i++) {
            option(options, i, text.apply(choices.get(i)), choices.get(i).equals(value));
        }
        select.setProperty("innerHTML", options.toString());
    }

    private static void option(StringBuilder html, int position, String text, boolean chosen) {
        html.append("<option value=\"")
                .append(position)
                .append(chosen ? "\" selected>" : "\">")
                .append(Html.escaped(text))
                .append("</option>");
    }
}
