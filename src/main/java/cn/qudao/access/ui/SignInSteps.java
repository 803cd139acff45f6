package cn.qudao.access.ui;

import cn.qudao.access.domain.Attempt;
import cn.qudao.access.domain.SecondFactor;
import cn.qudao.kernel.RuleViolation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The questions that may be asked on the way in. */
final class SignInSteps {

    private SignInSteps() {}

    static class Credentials extends StepForm {

        Credentials(BiConsumer<String, String> action) {
            super("access.sign-in.welcome");
            TextField name = new TextField(getTranslation("access.sign-in.name"));
            name.setAutocomplete(Autocomplete.USERNAME);
            name.setAutofocus(true);
            name.setMaxLength(100);
            PasswordField password = new PasswordField(getTranslation("access.sign-in.password"));
            password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
            password.setMaxLength(200);
            add(name, password);
            answer(getTranslation("access.sign-in.enter"), () -> {
                String typed = password.getValue();
                password.clear();
                password.focus();
                action.accept(name.getValue(), typed);
            });
        }
    }

    static class Code extends StepForm {

        Code(Consumer<String> action) {
            super("access.sign-in.code-wanted");
            TextField code = codeField(getTranslation("access.sign-in.code"));
            code.setHelperText(getTranslation("access.sign-in.code-help"));
            add(code);
            answer(getTranslation("access.sign-in.continue"), () -> action.accept(code.getValue()));
        }
    }

    static class NewPassword extends StepForm {

        NewPassword(Consumer<String> action) {
            super("access.password.initial");
            PasswordField password = new PasswordField(getTranslation("access.password.new"));
            password.setAutocomplete(Autocomplete.NEW_PASSWORD);
            password.setHelperText(getTranslation("access.password.help"));
            password.setAutofocus(true);
            PasswordField again = new PasswordField(getTranslation("access.password.again"));
            again.setAutocomplete(Autocomplete.NEW_PASSWORD);
            add(password, again);
            answer(getTranslation("access.sign-in.continue"), () -> {
                if (!password.getValue().equals(again.getValue())) {
                    throw RuleViolation.at("again", "access.password.differ");
                }
                action.accept(password.getValue());
            });
        }
    }

    static class Enrolment extends StepForm {

        Enrolment(SecondFactor factor, Consumer<String> action) {
            super("access.second-factor.how");
            Div secret = new Div(factor.secret().replaceAll("(.{4})(?!$)", "$1 "));
            secret.addClassName("access-secret");
            TextField code = codeField(getTranslation("access.sign-in.code"));
            add(new QrCode(factor.address(), getTranslation("access.second-factor.qr")), secret, code);
            answer(getTranslation("access.sign-in.continue"), () -> action.accept(code.getValue()));
        }
    }

    static class RecoveryCodes extends StepForm {

        RecoveryCodes(List<String> codes, Runnable action) {
            super("access.second-factor.recovery");
            add(list(codes));
            answer(getTranslation("access.second-factor.kept"), action);
        }
    }

    static UnorderedList list(List<String> codes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("access-recovery");
        codes.forEach(code -> list.add(new ListItem(code)));
        return list;
    }

    static TextField codeField(String label) {
        TextField code = new TextField(label);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setMaxLength(12);
        code.setAutofocus(true);
        return code;
    }

    /** The question that the attempt stands at. */
    static StepForm of(Attempt attempt, Attempt.Step step, SignInView view) {
        return switch (step) {
            case CODE -> new Code(view::code);
            case NEW_PASSWORD -> new NewPassword(view::newPassword);
            case ENROL -> new Enrolment(attempt.enrolment(), view::enrol);
        };
    }
}
