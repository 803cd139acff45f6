package cn.qudao.demo.guangdong;

import cn.qudao.kernel.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.IntStream;

/** When customers come: the days of a week, the holidays, the hours of a day. */
enum Rhythm {
    SHOP(new double[] {0.92, 0.90, 0.92, 0.95, 1.04, 1.20, 1.12}, 1.25, new int[] {
        0, 0, 0, 0, 0, 0, 0, 0, 2, 6, 9, 9, 6, 5, 6, 8, 9, 9, 8, 9, 8, 4, 0, 0
    }),
    OFFICE(new double[] {1.10, 1.08, 1.06, 1.04, 1.00, 0.35, 0.20}, 0.2, new int[] {
        0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 11, 9, 2, 2, 8, 10, 10, 7, 2, 0, 0, 0, 0, 0
    });

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(5, 3),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3),
            MonthDay.of(10, 4),
            MonthDay.of(10, 5),
            MonthDay.of(10, 6),
            MonthDay.of(10, 7));
    private static final int SECONDS_OF_AN_HOUR = 3600;

    private final double[] week;
    private final double holiday;
    private final Weighted<Integer> hours;

    Rhythm(double[] week, double holiday, int[] hours) {
        this.week = week;
        this.holiday = holiday;
        this.hours = Weighted.of(IntStream.range(0, hours.length).boxed().toList(), hour -> hours[hour]);
    }

    static Rhythm of(OutletType type) {
        return type.office() ? OFFICE : SHOP;
    }

    double weight(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return week[weekday.getValue() - 1] * (HOLIDAYS.contains(MonthDay.from(day)) ? holiday : 1);
    }

    double weight(Period period) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .mapToDouble(this::weight)
                .sum();
    }

    int secondOfDay(Dice dice) {
        return hours.draw(dice) * SECONDS_OF_AN_HOUR + dice.below(SECONDS_OF_AN_HOUR);
    }
}
