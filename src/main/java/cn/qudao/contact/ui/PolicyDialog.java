package cn.qudao.contact.ui;

import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.domain.DoNotContactForm;
import cn.qudao.contact.domain.Limits;
import cn.qudao.contact.domain.PolicyDesk;
import cn.qudao.contact.domain.PolicyForm;
import cn.qudao.contact.domain.PolicyRow;
import cn.qudao.contact.domain.QuietHours;
import cn.qudao.contact.domain.Span;
import cn.qudao.contact.domain.Terms;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides on a policy, beginning with the one in force; an empty limit is none. */
final class PolicyDialog {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final PolicyDesk desk;
    private final PolicyRow before;
    private final Runnable decided;
    private final FormDialog dialog;
    private final TimePicker quietFrom;
    private final TimePicker quietUntil;
    private final Map<Span, IntegerField> together;
    private final Map<ContactChannel, Map<Span, IntegerField>> byChannel = new EnumMap<>(ContactChannel.class);
    private final TextField reason;

    PolicyDialog(PolicyDesk desk, PolicyRow before, Runnable decided) {
        this.desk = desk;
        this.before = before;
        this.decided = decided;
        this.dialog = new FormDialog(UI.getCurrent().getTranslation("contact.policy.change"), this::save);
        Terms terms = before.terms();
        QuietHours quiet = terms.quiet();
        dialog.note(new Paragraph(dialog.getTranslation("contact.policy.how")));
        this.quietFrom = time("quietFrom", "contact.policy.quiet-from", quiet == null ? null : quiet.from());
        this.quietUntil = time("quietUntil", "contact.policy.quiet-until", quiet == null ? null : quiet.until());
        this.together = limits("together", "contact.policy.together", terms.together());
        for (ContactChannel channel : ContactChannel.values()) {
            byChannel.put(channel, limits(channel.name(), "contact.channel." + channel, terms.of(channel)));
        }
        this.reason = dialog.field("reason", new TextField(dialog.getTranslation("contact.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(DoNotContactForm.REASON_LENGTH);
    }

    void open() {
        dialog.open();
    }

    private TimePicker time(String name, String label, @Nullable LocalTime value) {
        TimePicker field = dialog.field(name, new TimePicker(dialog.getTranslation(label)));
        field.setStep(STEP);
        // In every language as the page tells it: 21:00.
        field.setLocale(Locale.UK);
        field.setClearButtonVisible(true);
        field.setValue(value);
        return field;
    }

    private Map<Span, IntegerField> limits(String name, String label, Limits limits) {
        Map<Span, IntegerField> fields = new EnumMap<>(Span.class);
        for (Span span : Span.values()) {
            IntegerField field = new IntegerField(
                    dialog.getTranslation(label) + " · " + dialog.getTranslation("contact.per." + span));
            field.setMin(0);
            field.setClearButtonVisible(true);
            field.setPlaceholder(dialog.getTranslation("contact.policy.any-number"));
            field.setValue(limits.of(span));
            fields.put(span, dialog.field(name + span, field));
        }
        return fields;
    }

    private void save() {
        Map<ContactChannel, Limits> limits = new EnumMap<>(ContactChannel.class);
        Limits all = read("together", together);
        byChannel.forEach((channel, fields) -> limits.put(channel, read(channel.name(), fields)));
        desk.decide(new PolicyForm(before.number(), new Terms(quiet(), all, limits), reason.getValue()));
        decided.run();
    }

    private @Nullable QuietHours quiet() {
        LocalTime from = quietFrom.getValue();
        LocalTime until = quietUntil.getValue();
        if (from == null && until == null) {
            return null;
        }
        if (from == null || until == null) {
            throw RuleViolation.at(from == null ? "quietFrom" : "quietUntil", "contact.policy.quiet-half");
        }
        return new QuietHours(from, until);
    }

    private static Limits read(String name, Map<Span, IntegerField> fields) {
        return new Limits(
                value(name, fields, Span.DAY), value(name, fields, Span.WEEK), value(name, fields, Span.MONTH));
    }

    /** Of so many fields that which is wrong has to be shown. */
    private static @Nullable Integer value(String name, Map<Span, IntegerField> fields, Span span) {
        Integer value = Objects.requireNonNull(fields.get(span)).getValue();
        if (value != null && (value < 0 || value > Limits.MOST)) {
            throw RuleViolation.at(name + span, "contact.policy.limit-range", Limits.MOST);
        }
        return value;
    }
}
