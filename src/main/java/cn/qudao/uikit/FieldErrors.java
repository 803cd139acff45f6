package cn.qudao.uikit;

import cn.qudao.kernel.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows a broken rule at the field that it names, or as a notice where it names none of a form. What a field cannot read
 * is refused before: it would pass for nothing entered, which means something else.
 */
public final class FieldErrors implements Serializable {

    private final Map<String, HasValidationProperties> fields = new HashMap<>();

    /** A field by the name that its record and so {@link RuleViolation#field()} know it by. */
    public <F extends Component & HasValue<?, ?>> F watch(String name, F field) {
        if (field instanceof HasValidationProperties validated) {
            fields.put(name, validated);
            field.addValueChangeListener(event -> validated.setInvalid(false));
        }
        return field;
    }

    /** @return whether no rule was broken; what is typed stays either way */
    public boolean attempt(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            requireLegible();
            action.run();
            return true;
        } catch (RuleViolation violation) {
            show(violation);
            return false;
        }
    }

    private void requireLegible() {
        fields.forEach((name, field) -> {
            if (field instanceof HasValidator<?> validator
                    && field instanceof Component component
                    && field instanceof HasValue<?, ?> value
                    && component.isVisible()
                    && value.isEmpty()
                    && isIllegible(validator, component)) {
                throw RuleViolation.at(name, "uikit.illegible");
            }
        });
    }

    /** In an empty field nothing else can be wrong. */
    private static <T> boolean isIllegible(HasValidator<T> field, Component component) {
        return field.getDefaultValidator()
                .apply(null, new ValueContext(component))
                .isError();
    }

    private void show(RuleViolation violation) {
        HasValidationProperties field = violation.field() == null ? null : fields.get(violation.field());
        if (field == null) {
            Notices.failed(violation);
        } else {
            field.setErrorMessage(UI.getCurrent().getTranslation(violation.key(), violation.arguments()));
            field.setInvalid(true);
        }
    }
}
