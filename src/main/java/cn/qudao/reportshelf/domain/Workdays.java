package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.StartProblem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Monday to Friday, but for the holidays of the year, and the weekends that are worked for them. */
@Component
class Workdays {

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> worked;

    Workdays(@Value("${qudao.calendar.holidays}") String holidays, @Value("${qudao.calendar.workdays}") String worked) {
        this.holidays = days(holidays);
        this.worked = days(worked);
    }

    boolean includes(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || (!weekend && !holidays.contains(day));
    }

    private static Set<LocalDate> days(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(Workdays::day)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException mistyped) {
            throw new StartProblem(mistyped, "reportshelf.calendar.bad", text);
        }
    }
}
