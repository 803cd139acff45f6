package cn.qudao.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "DAY,   2026-11-25, 2026-11-25, 2026-11-25",
        "WEEK,  2026-11-18, 2026-11-16, 2026-11-22",
        "WEEK,  2026-11-22, 2026-11-16, 2026-11-22",
        "WEEK,  2026-11-25, 2026-11-23, 2026-11-24",
        "MONTH, 2026-02-28, 2026-02-01, 2026-02-28",
        "MONTH, 2026-11-03, 2026-11-01, 2026-11-24"
    })
    void isAroundADayAndUpToYesterday(Span span, LocalDate day, LocalDate from, LocalDate to) {
        Period period = new Period(from, to);
        assertThat(span.around(day, TODAY)).isEqualTo(period);
        assertThat(Span.of(period, TODAY)).isEqualTo(span);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02, 2026-11-24", "2026-11-01, 2026-11-20", "2026-09-01, 2026-10-31"})
    void isARangeWhereItIsNothingElse(LocalDate from, LocalDate to) {
        assertThat(Span.of(new Period(from, to), TODAY)).isEqualTo(Span.RANGE);
    }

    /** The first of a month and a Monday have no yesterday that belongs to them. */
    @ParameterizedTest
    @CsvSource({"MONTH, 2026-12-01", "WEEK, 2026-11-23"})
    void ofItsFirstDayIsThatDay(Span span, LocalDate today) {
        assertThat(span.around(today, today)).isEqualTo(Period.day(today));
    }
}
