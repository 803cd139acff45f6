package cn.qudao.demo.guangdong;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an outlet opened, and when it stopped.
 *
 * @param stopped the first day on which it no longer works
 */
record Life(LocalDate opened, @Nullable LocalDate stopped) {

    private static final int OLDEST_YEARS = 12;
    private static final double STOPPED_BEFORE = 0.011;
    private static final double[] OPENED = {0.0084, 0.0077, 0.0092, 0.0085};
    private static final double[] STOPPED = {0.0043, 0.0047, 0.0041, 0.0085};

    /**
     * One life for each outlet that ever was. As many are valid at the end of the last full month as the size wants, and
     * as many again yesterday, because this month as many open as stop.
     */
    static List<Life> all(DemoSize size, DemoCalendar calendar, Dice dice) {
        LocalDate start = calendar.start();
        List<Period> months = calendar.months();
        int stillValid = size.valid();
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < size.ofValid(STOPPED_BEFORE); i++) {
            LocalDate opened = old(start.minusYears(2), dice);
            lives.add(new Life(opened, day(new Period(start.minusYears(2), start.minusDays(1)), dice)));
        }
        for (int month = 0; month < months.size(); month++) {
            boolean full = month < STOPPED.length - 1;
            double part = full ? 1 : calendar.partOfThisMonth();
            int opening = size.ofValid(OPENED[month] * part);
            int stopping = size.ofValid(STOPPED[month] * part);
            for (int i = 0; i < opening; i++) {
                lives.add(new Life(day(months.get(month), dice), null));
            }
            for (int i = 0; i < stopping; i++) {
                lives.add(new Life(old(start, dice), day(months.get(month), dice)));
            }
            stillValid -= full ? opening : stopping;
        }
        for (int i = 0; i < stillValid; i++) {
            lives.add(new Life(old(start, dice), null));
        }
        return lives;
    }

    boolean isOpenOn(LocalDate day) {
        return !opened.isAfter(day) && (stopped == null || stopped.isAfter(day));
    }

    /** More of them recent than long ago. */
    private static LocalDate old(LocalDate before, Dice dice) {
        double age = Math.pow(dice.share(), 1.6);
        return before.minusDays(1 + (long) (age * OLDEST_YEARS * 365));
    }

    private static LocalDate day(Period period, Dice dice) {
        return period.from().plusDays(dice.below((int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1));
    }
}
