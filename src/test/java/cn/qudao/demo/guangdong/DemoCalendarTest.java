package cn.qudao.demo.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DemoCalendarTest {

    @Test
    void tellsOfThreeFullMonthsAndWhatHasPassedOfThisOne() {
        assertThat(new DemoCalendar(LocalDate.of(2026, 11, 21)).months())
                .containsExactly(
                        Period.month(YearMonth.of(2026, 8)),
                        Period.month(YearMonth.of(2026, 9)),
                        Period.month(YearMonth.of(2026, 10)),
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void onTheFirstOfAMonthNothingOfItHasPassed() {
        assertThat(new DemoCalendar(LocalDate.of(2027, 1, 1)).months())
                .containsExactly(
                        Period.month(YearMonth.of(2026, 10)),
                        Period.month(YearMonth.of(2026, 11)),
                        Period.month(YearMonth.of(2026, 12)));
    }
}
