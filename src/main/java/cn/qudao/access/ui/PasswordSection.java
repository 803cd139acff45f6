package cn.qudao.access.ui;

import cn.qudao.access.domain.OwnAccount;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

class PasswordSection extends ProfileSection {

    PasswordSection(OwnAccount own) {
        super("access.password.title");
        add(
                new Paragraph(getTranslation("access.password.effect")),
                new Button(getTranslation("access.password.change"), e -> new Change(own).open()));
    }

    private static class Change {

        private final OwnAccount own;
        private final FormDialog dialog;
        private final PasswordField present;
        private final PasswordField wanted;
        private final PasswordField again;

        Change(OwnAccount own) {
            this.own = own;
            dialog = new FormDialog("", this::save);
            dialog.setHeaderTitle(dialog.getTranslation("access.password.change"));
            present = field("present", "access.password.present", Autocomplete.CURRENT_PASSWORD);
            wanted = field("wanted", "access.password.new", Autocomplete.NEW_PASSWORD);
            wanted.setHelperText(dialog.getTranslation("access.password.help"));
            again = field("again", "access.password.again", Autocomplete.NEW_PASSWORD);
        }

        private PasswordField field(String name, String label, Autocomplete kind) {
            PasswordField field = dialog.field(name, new PasswordField(dialog.getTranslation(label)));
            field.setAutocomplete(kind);
            field.setRequiredIndicatorVisible(true);
            return field;
        }

        void open() {
            dialog.open();
        }

        private void save() {
            if (!wanted.getValue().equals(again.getValue())) {
                throw RuleViolation.at("again", "access.password.differ");
            }
            own.changePassword(present.getValue(), wanted.getValue());
            Notices.done(dialog.getTranslation("access.password.changed"));
        }
    }
}
