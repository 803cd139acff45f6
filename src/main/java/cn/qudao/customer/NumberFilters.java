package cn.qudao.customer;

import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import cn.qudao.uikit.ListFilter;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a list be asked for one number. The address holds it sealed, for addresses stay in histories and logs. */
@Component
public class NumberFilters {

    private static final int LONGEST = 20;

    private final Seal seal;

    NumberFilters(MasterKey key) {
        this.seal = key.seal("number in an address");
    }

    /** What is no whole number stays in the field, marked; {@link SubscriberNumber#find} tells. */
    public ListFilter<String> filter(String parameter, String label) {
        TextField field = new TextField(label);
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST);
        field.setManualValidation(true);
        field.addValueChangeListener(event -> {
            boolean wrong =
                    !field.isEmpty() && SubscriberNumber.find(event.getValue()).isEmpty();
            field.setInvalid(wrong);
            field.setErrorMessage(wrong ? field.getTranslation("customer.number.bad") : null);
        });
        return ListFilter.of(parameter, field, this::written, this::read);
    }

    private String written(String typed) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal.close(typed.getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable String read(String token) {
        try {
            return new String(seal.open(Base64.getUrlDecoder().decode(token)), StandardCharsets.UTF_8);
        } catch (IllegalStateException | IllegalArgumentException tampered) {
            return null;
        }
    }
}
