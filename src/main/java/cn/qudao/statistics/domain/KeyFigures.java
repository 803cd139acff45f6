package cn.qudao.statistics.domain;

import cn.qudao.kernel.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * What a post has to know at once.
 *
 * @param unit the code of the post's unit, for addresses
 * @param month the month so far, beside as many days of the one before
 * @param trend the last whole days, yesterday as the last
 */
public record KeyFigures(String unit, Comparison today, Comparison month, List<Day> trend) {

    public record Comparison(Period period, Tally now, Tally before) {}

    public record Day(LocalDate day, long recommended, long succeeded) {}
}
