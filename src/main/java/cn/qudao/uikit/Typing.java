package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Fields that tell what has been typed once its writer rests, and at once where the field is left.
 *
 * <p>{@link ValueChangeMode#LAZY} of Flow 25.2 loses the text where the browser reports the last change more than once,
 * as it does for several lines at once, and anything else is sent before the pause is over.
 */
public final class Typing {

    private static final String REST = """
            if (!this.qdRests) {
              this.qdRests = true;
              let rest;
              this.addEventListener('change', () => clearTimeout(rest));
              this.addEventListener('input', () => {
                clearTimeout(rest);
                rest = setTimeout(() => this.dispatchEvent(new CustomEvent('change', {bubbles: true})), $0);
              });
            }
            """;

    private Typing() {}

    /** Lets it tell what was typed so many milliseconds after the last key. */
    public static <F extends Component & HasValueChangeMode> F tells(F field, int milliseconds) {
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addAttachListener(event -> field.getElement().executeJs(REST, milliseconds));
        return field;
    }
}
