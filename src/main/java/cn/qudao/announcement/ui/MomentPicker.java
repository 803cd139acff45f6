package cn.qudao.announcement.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.uikit.DayPicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Picks a moment of a business day, by days as {@link DayPicker} does and by half hours. */
class MomentPicker extends DateTimePicker {

    private static final Duration STEP = Duration.ofMinutes(30);

    MomentPicker(String label) {
        super(label);
        setDatePickerI18n(new DayPicker("").getI18n());
        setDateAriaLabel(label + getTranslation("announcement.moment.day"));
        setTimeAriaLabel(label + getTranslation("announcement.moment.time"));
        setStep(STEP);
        // Only the times are written by it: hours to 24 in every language.
        setLocale(Locale.UK);
    }

    void show(@Nullable Instant moment) {
        setValue(moment == null ? null : LocalDateTime.ofInstant(moment, Clocks.BUSINESS_ZONE));
    }

    @Nullable
    Instant moment() {
        LocalDateTime value = getValue();
        return value == null ? null : value.atZone(Clocks.BUSINESS_ZONE).toInstant();
    }
}
