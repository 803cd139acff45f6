package cn.qudao.access.ui;

import cn.qudao.access.domain.Attempt;
import cn.qudao.access.domain.SignIn;
import cn.qudao.access.security.BrowserSignIn;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.OpenToAll;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way in: name and password, then whatever else the account asks for, one question at a time. */
@Route(value = "sign-in", autoLayout = false)
@OpenToAll("Who signs in holds no post yet.")
class SignInView extends Main implements HasDynamicTitle {

    private final transient BrowserSignIn browser;
    private final transient SignIn signIn;
    private final H1 product = new H1();
    private final Div question = new Div();
    private transient @Nullable Attempt attempt;

    SignInView(BrowserSignIn browser, SignIn signIn) {
        this.browser = browser;
        this.signIn = signIn;
        addClassName("access-sign-in");
        Div languages = new Div();
        languages.addClassName("access-languages");
        Messages.LANGUAGES.forEach(language -> languages.add(languageButton(language)));
        Div card = new Div(product, question, languages);
        card.addClassName("access-card");
        add(card);
        show();
    }

    /** The question that comes next. */
    private void show() {
        product.setText(getTranslation("shell.product"));
        Attempt current = attempt;
        question.removeAll();
        if (current == null) {
            question.add(new SignInSteps.Credentials(this::begin));
        } else {
            current.next()
                    .ifPresentOrElse(step -> question.add(SignInSteps.of(current, step, this)), () -> finish(current));
        }
    }

    private void begin(String name, String password) {
        attempt =
                browser.begin(name, password, VaadinServletRequest.getCurrent().getHttpServletRequest());
        show();
    }

    void code(String code) {
        signIn.code(attempt(), code);
        show();
    }

    void newPassword(String password) {
        signIn.newPassword(attempt(), password);
        show();
    }

    void enrol(String code) {
        List<String> recovery = signIn.enrol(attempt(), code);
        question.removeAll();
        question.add(new SignInSteps.RecoveryCodes(recovery, this::show));
    }

    private void finish(Attempt complete) {
        String target = browser.finish(
                complete,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation(target);
    }

    private Attempt attempt() {
        return java.util.Objects.requireNonNull(attempt);
    }

    private Button languageButton(Locale language) {
        Button button = new Button(getTranslation("access.language." + language.getLanguage()), e -> {
            VaadinSession.getCurrent().setAttribute(Locale.class, language);
            UI.getCurrent().setLocale(language);
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.title") + " · " + getTranslation("shell.product");
    }
}
