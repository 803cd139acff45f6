package cn.qudao.reportshelf.ui;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.Reports;
import cn.qudao.reportshelf.domain.Rhythm;
import cn.qudao.reportshelf.domain.SavedRow;
import cn.qudao.reportshelf.domain.SubscriptionForm;
import cn.qudao.reportshelf.domain.Subscriptions;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When a saved setting comes by itself, and how. */
final class SubscribeDialog {

    private static final int HOURS = 24;
    private static final int MORNING = 8;

    private final SavedRow row;
    private final Subscriptions subscriptions;
    private final Runnable done;
    private final FormDialog dialog;
    private final ChoiceField<Rhythm> rhythm;
    private final ChoiceField<Integer> weekday;
    private final IntegerField day;
    private final ChoiceField<Integer> hour;
    private final ChoiceField<String> format;
    private final Checkbox onlyFilled;
    private final TextField mail;

    SubscribeDialog(SavedRow row, @Nullable SubscriptionForm present, Subscriptions subscriptions, Runnable done) {
        this.row = row;
        this.subscriptions = subscriptions;
        this.done = done;
        SubscriptionForm form =
                present == null ? new SubscriptionForm(Rhythm.WORKDAYS, 1, MORNING, "xlsx", true, null) : present;
        this.dialog = new FormDialog(
                UI.getCurrent().getTranslation("reportshelf.subscribe") + " · " + row.name(), this::save);
        this.rhythm = dialog.field(
                "rhythm",
                new ChoiceField<>(say("rhythm"), List.of(Rhythm.values()), each -> say("rhythm." + each), true));
        this.weekday = dialog.field(
                "weekday",
                new ChoiceField<>(
                        say("weekday"),
                        IntStream.rangeClosed(1, SubscriptionForm.DAYS_OF_A_WEEK)
                                .boxed()
                                .toList(),
                        each -> say("weekday." + each),
                        true));
        this.day = dialog.field("day", new IntegerField(say("day")));
        day.setMin(1);
        day.setMax(SubscriptionForm.DAYS_OF_A_MONTH);
        this.hour = dialog.field(
                "hour",
                new ChoiceField<>(say("hour"), IntStream.range(0, HOURS).boxed().toList(), "%02d:00"::formatted, true));
        this.format = dialog.field(
                "format",
                new ChoiceField<>(say("format"), Reports.FORMATS, each -> each.toUpperCase(Locale.ROOT), true));
        this.onlyFilled = dialog.field("onlyFilled", new Checkbox(say("only-filled")));
        this.mail = dialog.field("mail", new TextField(say("mail")));
        if (!subscriptions.hasMail()) {
            mail.setVisible(false);
            dialog.note(new Paragraph(dialog.getTranslation("mail.none")));
        }
        rhythm.addValueChangeListener(event -> days(event.getValue()));
        fill(form);
    }

    void open() {
        dialog.open();
    }

    private void fill(SubscriptionForm form) {
        rhythm.setValue(form.rhythm());
        weekday.setValue(form.rhythm() == Rhythm.WEEKLY ? form.day() : 1);
        day.setValue(form.rhythm() == Rhythm.MONTHLY ? form.day() : 1);
        hour.setValue(form.hour());
        format.setValue(form.format());
        onlyFilled.setValue(form.onlyFilled());
        String address = form.mail();
        mail.setValue(address == null ? "" : address);
        days(form.rhythm());
    }

    private void days(Rhythm chosen) {
        weekday.setVisible(chosen == Rhythm.WEEKLY);
        day.setVisible(chosen == Rhythm.MONTHLY);
    }

    private void save() {
        String address = mail.getValue().strip();
        subscriptions.subscribe(
                row.id(),
                new SubscriptionForm(
                        rhythm.getValue(),
                        day(),
                        hour.getValue(),
                        format.getValue(),
                        onlyFilled.getValue(),
                        address.isEmpty() ? null : address));
        done.run();
    }

    private int day() {
        if (rhythm.getValue() == Rhythm.WEEKLY) {
            return weekday.getValue();
        }
        Integer chosen = day.getValue();
        if (chosen == null && rhythm.getValue() == Rhythm.MONTHLY) {
            throw RuleViolation.at("day", "reportshelf.subscription.bad-day", SubscriptionForm.DAYS_OF_A_MONTH);
        }
        return chosen == null ? 1 : chosen;
    }

    private String say(String word) {
        return dialog.getTranslation("reportshelf.subscription." + word);
    }
}
