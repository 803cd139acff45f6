package cn.qudao.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class FieldErrorsTest {

    private final FieldErrors errors = new FieldErrors();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    static Stream<String> kinds() {
        return Stream.of("number", "amount", "time", "day");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatAFieldCannotReadIsNotTakenForNothing(String kind) {
        HasValidationProperties field = errors.watch("limit", field(kind));
        type((Component) field, "--");

        assertThat(errors.attempt(() -> done.add("saved"))).isFalse();
        assertThat(done).isEmpty();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isNotBlank();

        type((Component) field, "");
        assertThat(errors.attempt(() -> done.add("saved"))).isTrue();
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whatIsNotAskedForStandsInNobodysWay() {
        IntegerField hidden = errors.watch("most", new IntegerField());
        type(hidden, "--");
        hidden.setVisible(false);
        errors.watch("name", new TextField()).setMinLength(2);
        assertThat(errors.attempt(() -> done.add("saved"))).isTrue();
        assertThat(done).containsExactly("saved");
    }

    @SuppressWarnings("unchecked")
    private static <F extends Component & HasValue<?, ?> & HasValidationProperties> F field(String kind) {
        return (F)
                switch (kind) {
                    case "number" -> new IntegerField();
                    case "amount" -> new BigDecimalField();
                    case "time" -> new TimePicker();
                    default -> new DayPicker("");
                };
    }

    /** As the browser tells it. */
    private static void type(Component field, String text) {
        if (field instanceof BigDecimalField) {
            fromBrowser(field, "value", text);
        }
        field.getElement().setProperty("_inputElementValue", text);
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), "unparsable-change", new JsonMapper().createObjectNode()));
    }

    /** What the server sets itself is put right at once; what a browser sends stays as it was typed. */
    private static void fromBrowser(Component field, String property, String text) {
        try {
            field.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient(property, text)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new AssertionError(e);
        }
    }
}
