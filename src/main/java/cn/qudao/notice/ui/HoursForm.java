package cn.qudao.notice.ui;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.notice.domain.Hours;
import cn.qudao.notice.domain.OwnNotices;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When the daily mail goes out, and between which hours nothing does. */
class HoursForm extends Div {

    private static final int HOURS = 24;

    /** No hour. */
    private static final int NONE = -1;

    private final transient OwnNotices own;
    private final ChoiceField<Integer> digest;
    private final ChoiceField<Integer> from;
    private final ChoiceField<Integer> until;

    HoursForm(OwnNotices own, Hours hours) {
        this.own = own;
        digest = field("notice.digest", 0);
        from = field("notice.quiet.from", NONE);
        until = field("notice.quiet.until", NONE);
        digest.setValue(hours.digest());
        from.setValue(Objects.requireNonNullElse(hours.quietFrom(), NONE));
        until.setValue(Objects.requireNonNullElse(hours.quietUntil(), NONE));
        Div fields = new Div(digest, from, until);
        fields.addClassName("notice-hours");
        add(
                new Paragraph(getTranslation("notice.hours.about")),
                fields,
                new Button(getTranslation("uikit.save"), event -> save()));
    }

    private ChoiceField<Integer> field(String label, int first) {
        return new ChoiceField<>(
                getTranslation(label),
                IntStream.range(first, HOURS).boxed().toList(),
                hour -> hour == NONE ? getTranslation("notice.quiet.never") : "%02d:00".formatted(hour),
                true);
    }

    private void save() {
        try {
            own.keep(new Hours(Objects.requireNonNull(digest.getValue()), hour(from), hour(until)));
            Notices.done(getTranslation("notice.hours.kept"));
        } catch (RuleViolation refused) {
            Notices.failed(refused);
        }
    }

    private static @Nullable Integer hour(ChoiceField<Integer> field) {
        int hour = Objects.requireNonNull(field.getValue());
        return hour == NONE ? null : hour;
    }
}
