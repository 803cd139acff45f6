package cn.qudao.access.ui;

import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.AccountForms.AccountForm;
import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A new account, or the name and unit of one. */
final class AccountDialog {

    private final AccountAdministration administration;
    private final LongConsumer then;
    private final @Nullable AccountRow account;
    private final FormDialog dialog;
    private final TextField signInName;
    private final TextField displayName;
    private final UnitPicker unit;

    AccountDialog(AccountAdministration administration, Units units, LongConsumer then) {
        this(administration, units, null, then);
    }

    AccountDialog(AccountAdministration administration, Units units, @Nullable AccountRow account, LongConsumer then) {
        this.administration = administration;
        this.account = account;
        this.then = then;
        dialog = new FormDialog(text(account == null ? "access.account.create" : "access.account.edit"), this::save);
        signInName = dialog.field("signInName", new TextField(text("access.account.sign-in-name")));
        displayName = dialog.field("displayName", new TextField(text("access.account.display-name")));
        unit = dialog.field("unit", new UnitPicker(units, text("access.account.unit")));
        signInName.setRequiredIndicatorVisible(true);
        displayName.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        if (account != null) {
            signInName.setValue(account.signInName());
            signInName.setReadOnly(true);
            displayName.setValue(account.displayName());
            unit.setValue(account.unit());
        }
    }

    void open() {
        dialog.open();
    }

    private void save() {
        UnitRow where = unit.getValue();
        if (where == null) {
            throw RuleViolation.at("unit", "access.unit-missing");
        }
        AccountForm form = new AccountForm(signInName.getValue(), displayName.getValue(), where);
        if (account == null) {
            then.accept(administration.open(form));
        } else {
            administration.edit(account.id(), form);
            then.accept(account.id());
        }
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
