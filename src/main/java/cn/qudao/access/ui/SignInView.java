package cn.qudao.access.ui;

import cn.qudao.access.security.BrowserSignIn;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.RuleViolation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

@Route(value = "sign-in", autoLayout = false)
@OpenToAll("Who signs in holds no post yet.")
class SignInView extends Main implements HasDynamicTitle {

    private final transient BrowserSignIn signIn;
    private final Div card = new Div();
    private TextField name = new TextField();
    private PasswordField password = new PasswordField();
    private Paragraph problem = new Paragraph();

    SignInView(BrowserSignIn signIn) {
        this.signIn = signIn;
        addClassName("access-sign-in");
        card.addClassName("access-sign-in-card");
        add(card);
        show();
    }

    private void show() {
        name = new TextField(getTranslation("access.sign-in.name"));
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        name.setAutofocus(true);
        password = new PasswordField(getTranslation("access.sign-in.password"));
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        problem = new Paragraph();
        problem.addClassName("access-sign-in-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button enter = new Button(getTranslation("access.sign-in.enter"), e -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        enter.setDisableOnClick(true);
        Div languages = new Div();
        languages.addClassName("access-sign-in-languages");
        Messages.LANGUAGES.forEach(language -> languages.add(languageButton(language)));
        card.removeAll();
        card.add(
                new H1(getTranslation("access.sign-in.product")),
                new Paragraph(getTranslation("access.sign-in.welcome")),
                problem,
                name,
                password,
                enter,
                languages);
        enter.addClickListener(e -> enter.setEnabled(true));
    }

    private Button languageButton(Locale language) {
        Button button = new Button(language.getDisplayLanguage(language), e -> {
            VaadinSession.getCurrent().setLocale(language);
            UI.getCurrent().setLocale(language);
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void enter() {
        try {
            String target = signIn.signIn(
                    name.getValue(),
                    password.getValue(),
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            UI.getCurrent().getPage().setLocation(target);
        } catch (RuleViolation violation) {
            problem.setText(getTranslation(violation.key(), violation.arguments()));
            problem.setVisible(true);
            password.clear();
            password.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.title");
    }
}
