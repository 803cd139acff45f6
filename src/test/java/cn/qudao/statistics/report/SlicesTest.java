package cn.qudao.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlicesTest {

    private static final LocalDate NEVER = LocalDate.EPOCH;

    @Test
    void wholeMonthsComeFromMonthsOnly() {
        assertThat(Slices.of(period("2026-09-01", "2026-10-31"), true, true))
                .isEqualTo(new Slices(days("2026-09-01", "2026-10-01"), List.of(), List.of(), List.of()));
    }

    @Test
    void daysLeftOverAtBothEndsComeFromDays() {
        assertThat(Slices.of(period("2026-08-30", "2026-10-02"), true, true))
                .isEqualTo(new Slices(
                        days("2026-09-01"),
                        days("2026-08-30", "2026-08-31", "2026-10-01", "2026-10-02"),
                        List.of(),
                        List.of()));
    }

    @Test
    void withoutCellsOfDaysTheRecordsAreRead() {
        assertThat(Slices.of(period("2026-09-29", "2026-10-01"), true, false))
                .isEqualTo(new Slices(List.of(), List.of(), days("2026-09-29", "2026-09-30", "2026-10-01"), List.of()));
        assertThat(Slices.of(period("2026-02-01", "2026-02-28"), false, false).recordDays())
                .hasSize(28);
    }

    @Test
    void masksHoldTheDaysOfTheTwoMonthsAtTheEnds() {
        Map<String, Object> parameters = new HashMap<>();
        Slices.of(period("2026-08-31", "2026-10-02"), true, false).putMasksInto(parameters);
        assertThat(parameters)
                .containsEntry("head_month", LocalDate.parse("2026-08-01"))
                .containsEntry("head_mask", 1 << 30)
                .containsEntry("tail_month", LocalDate.parse("2026-10-01"))
                .containsEntry("tail_mask", 0b11);
    }

    @Test
    void anEmptyListBecomesADayOnWhichNothingHappened() {
        Map<String, Object> parameters = new HashMap<>();
        Slices.of(period("2026-09-01", "2026-09-30"), true, true).putInto(parameters, "prev_");
        assertThat(parameters)
                .containsEntry("prev_months", days("2026-09-01"))
                .containsEntry("prev_days", List.of(NEVER))
                .containsEntry("prev_record_days", List.of(NEVER));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<LocalDate> days(String... days) {
        return java.util.Arrays.stream(days).map(LocalDate::parse).toList();
    }

    @Test
    void aMonthThatIsAlmostWholeIsTakenWholeAndLessTheDaysBeyond() {
        Slices slices = Slices.nearest(
                new Period(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 3, 4)), LocalDate.of(2026, 11, 1));

        assertThat(slices)
                .isEqualTo(new Slices(
                        List.of(LocalDate.of(2026, 2, 1)),
                        List.of(),
                        LocalDate.of(2026, 3, 1)
                                .datesUntil(LocalDate.of(2026, 3, 5))
                                .toList(),
                        List.of(LocalDate.of(2026, 2, 1))));
    }

    @Test
    void aMonthSoFarIsItsMonthWithoutTheDaysThatHaveNotCome() {
        LocalDate today = LocalDate.of(2026, 3, 5);
        Slices slices = Slices.nearest(new Period(LocalDate.of(2026, 3, 1), today.minusDays(1)), today);

        assertThat(slices.months()).containsExactly(LocalDate.of(2026, 3, 1));
        assertThat(slices.recordDays()).isEmpty();
        assertThat(slices.lessDays()).containsExactly(today);
    }
}
