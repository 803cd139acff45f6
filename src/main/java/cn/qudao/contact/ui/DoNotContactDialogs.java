package cn.qudao.contact.ui;

import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPermissions;
import cn.qudao.contact.domain.DoNotContactDesk;
import cn.qudao.contact.domain.DoNotContactForm;
import cn.qudao.contact.domain.DoNotContactRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a number on the do-not-contact list and takes it off, each in one dialog. */
@Component
class DoNotContactDialogs {

    private final DoNotContactDesk desk;
    private final CurrentUser user;

    DoNotContactDialogs(DoNotContactDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    boolean allowed() {
        return user.get().may(ContactPermissions.EXCLUDE);
    }

    /** @param number null where it is to be asked for */
    void put(@Nullable SubscriberNumber number, Runnable changed) {
        new Putting(number, changed).dialog.open();
    }

    void lift(DoNotContactRow entry, Runnable changed) {
        String title = UI.getCurrent().getTranslation("contact.do-not-contact.lift") + " · " + entry.subscriber();
        Reason asked = new Reason();
        FormDialog dialog = new FormDialog(title, () -> {
            desk.lift(entry.id(), asked.text());
            changed.run();
        });
        asked.add(dialog);
        dialog.saveText(dialog.getTranslation("contact.do-not-contact.lift")).open();
    }

    /** The field for a reason, which the action reads that the dialog is made with. */
    private static final class Reason {

        private @Nullable TextField field;

        void add(FormDialog dialog) {
            TextField reason = dialog.field("reason", new TextField(dialog.getTranslation("contact.reason")));
            reason.setRequiredIndicatorVisible(true);
            reason.setMaxLength(DoNotContactForm.REASON_LENGTH);
            field = reason;
        }

        String text() {
            return field == null ? "" : field.getValue();
        }
    }

    private final class Putting {

        private final @Nullable SubscriberNumber given;
        private final Runnable changed;
        private final FormDialog dialog;
        private final TextField number;
        private final Select<ContactChannel> channel;
        private final Reason reason = new Reason();
        private final DayPicker until;

        Putting(@Nullable SubscriberNumber given, Runnable changed) {
            this.given = given;
            this.changed = changed;
            this.dialog = new FormDialog(title(given), this::save);
            this.number = new TextField(dialog.getTranslation("customer.number"));
            if (given == null) {
                dialog.field("subscriber", number);
                number.setRequiredIndicatorVisible(true);
            }
            this.channel = dialog.field("channel", new Select<>());
            String all = dialog.getTranslation("contact.channel.all");
            channel.setLabel(dialog.getTranslation("contact.channel"));
            channel.setItems(ContactChannel.values());
            channel.setEmptySelectionAllowed(true);
            channel.setEmptySelectionCaption(all);
            channel.setItemLabelGenerator(
                    item -> item == null ? all : dialog.getTranslation("contact.channel." + item));
            reason.add(dialog);
            this.until = dialog.field("until", new DayPicker(dialog.getTranslation("contact.last-day")));
            until.setHelperText(dialog.getTranslation("contact.last-day.none"));
            until.setClearButtonVisible(true);
            dialog.saveText(dialog.getTranslation("contact.do-not-contact.put"));
        }

        private static String title(@Nullable SubscriberNumber given) {
            String title = UI.getCurrent().getTranslation("contact.do-not-contact.put");
            return given == null ? title : title + " · " + given.masked();
        }

        private void save() {
            LocalDate last = until.getValue();
            desk.put(
                    given == null ? SubscriberNumber.parse(number.getValue()) : given,
                    new DoNotContactForm(
                            channel.getValue(),
                            reason.text(),
                            last == null
                                    ? null
                                    : last.plusDays(1)
                                            .atStartOfDay(Clocks.BUSINESS_ZONE)
                                            .toInstant()));
            changed.run();
        }
    }
}
