package cn.qudao.access.ui;

import cn.qudao.access.domain.OwnAccount;
import cn.qudao.access.domain.SecondFactor;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The authenticator app: enter it, or take it away. */
class SecondFactorSection extends ProfileSection {

    private final transient OwnAccount own;
    private final Div content = new Div();

    SecondFactorSection(OwnAccount own, boolean enrolled) {
        super("access.second-factor.title");
        this.own = own;
        content.addClassName("access-section-content");
        add(content);
        show(enrolled);
    }

    private void show(boolean enrolled) {
        content.removeAll();
        content.add(
                new Paragraph(getTranslation(enrolled ? "access.second-factor.on" : "access.second-factor.off")),
                enrolled
                        ? new Button(getTranslation("access.second-factor.drop"), e -> drop())
                        : new Button(getTranslation("access.second-factor.enrol"), e -> enrol()));
    }

    private void enrol() {
        SecondFactor factor = own.newSecondFactor();
        TextField code = SignInSteps.codeField(getTranslation("access.sign-in.code"));
        FormDialog dialog = new FormDialog(
                getTranslation("access.second-factor.enrol"), () -> keep(own.enrol(factor, code.getValue())));
        Div secret = new Div(factor.secret());
        secret.addClassName("access-secret");
        dialog.note(new Paragraph(getTranslation("access.second-factor.scan")));
        dialog.note(new QrCode(factor.address(), getTranslation("access.second-factor.qr")));
        dialog.note(secret);
        dialog.field("code", code);
        dialog.open();
    }

    private void keep(List<String> recovery) {
        Dialog dialog = new Dialog(getTranslation("access.second-factor.recovery-title"));
        dialog.add(new Paragraph(getTranslation("access.second-factor.recovery")), SignInSteps.list(recovery));
        dialog.getFooter().add(new Button(getTranslation("access.second-factor.kept"), e -> dialog.close()));
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
        show(true);
    }

    private void drop() {
        TextField code = SignInSteps.codeField(getTranslation("access.sign-in.code"));
        FormDialog dialog = new FormDialog(getTranslation("access.second-factor.drop"), () -> {
            own.dropSecondFactor(code.getValue());
            show(false);
        });
        dialog.field("code", code);
        dialog.saveText(getTranslation("access.second-factor.drop")).open();
    }
}
