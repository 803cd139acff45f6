package cn.qudao.notice.ui;

import cn.qudao.notice.domain.OwnNotices;
import cn.qudao.notice.domain.OwnNotices.Ways;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** The mailbox: which, whether it is shown to be the person's, and the way to another. */
class MailWay extends Div {

    private final transient OwnNotices own;
    private final transient Consumer<Ways> changed;

    /** @param changed told the ways that there are from now on */
    MailWay(OwnNotices own, Ways ways, Consumer<Ways> changed) {
        this.own = own;
        this.changed = changed;
        getElement().setAttribute("aria-live", "polite");
        show(ways);
    }

    private void show(Ways ways) {
        removeAll();
        if (!ways.mailSetUp()) {
            add(new Paragraph(getTranslation("mail.none")));
            return;
        }
        Div verbs = new Div();
        verbs.addClassName("notice-verbs");
        if (ways.wantedMail() != null) {
            add(new Paragraph(getTranslation("notice.mail.waiting", ways.wantedMail())));
            verbs.add(new Button(getTranslation("notice.mail.enter-code"), e -> enterCode()));
        }
        if (ways.mail() != null) {
            add(new Paragraph(getTranslation("notice.mail.confirmed", ways.mail())));
        } else if (ways.wantedMail() == null) {
            add(new Paragraph(getTranslation("notice.mail.nowhere")));
        }
        verbs.add(
                new Button(getTranslation(ways.mail() == null ? "notice.mail.set" : "notice.mail.change"), e -> ask()));
        if (ways.mail() != null || ways.wantedMail() != null) {
            verbs.add(new Button(getTranslation("notice.mail.drop"), e -> {
                own.dropMail();
                refresh();
            }));
        }
        add(verbs);
    }

    private void refresh() {
        Ways ways = own.ways();
        show(ways);
        changed.accept(ways);
    }

    private void ask() {
        TextField address = new TextField(getTranslation("notice.mail.address"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setRequiredIndicatorVisible(true);
        address.setHelperText(getTranslation("notice.mail.address.help"));
        FormDialog dialog = new FormDialog(getTranslation("notice.mail.set"), () -> {
            own.askMail(address.getValue());
            refresh();
            enterCode();
        });
        dialog.saveText(getTranslation("notice.mail.send-code"));
        dialog.field("mail", address);
        dialog.open();
    }

    private void enterCode() {
        TextField code = new TextField(getTranslation("notice.mail.code"));
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(getTranslation("notice.mail.code.help"));
        FormDialog dialog = new FormDialog(getTranslation("notice.mail.enter-code"), () -> {
            own.confirmMail(code.getValue());
            refresh();
            Notices.done(getTranslation("notice.mail.done"));
        });
        dialog.field("code", code);
        dialog.open();
    }
}
