package cn.qudao.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Picks a business day; written year-month-day in every language, with the calendar's words in the person's own. */
public class DayPicker extends DatePicker {

    public DayPicker(String label) {
        super(label);
        Locale language = getLocale();
        setI18n(new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(months(language, TextStyle.FULL_STANDALONE))
                .setWeekdays(days(language, TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(days(language, TextStyle.NARROW_STANDALONE))
                .setToday(getTranslation("uikit.today"))
                .setCancel(getTranslation("uikit.cancel"))
                .setBadInputErrorMessage(getTranslation("uikit.day.bad")));
    }

    private static List<String> months(Locale language, TextStyle style) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(style, language))
                .toList();
    }

    /** From Sunday on, as the component counts. */
    private static List<String> days(Locale language, TextStyle style) {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, language))
                .toList();
    }
}
