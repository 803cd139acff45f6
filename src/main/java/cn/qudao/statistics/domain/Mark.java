package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * That cells no longer agree with what they are made of: those of a day at a place with its records, or from a day on with
 * the outlets that count as valid there. Above the grids it stands for the whole province, and of records for the month.
 *
 * @param validity whether it is not the records that changed
 */
record Mark(long id, LocalDate day, long scopeKey, boolean validity) {

    boolean isWide() {
        return scopeKey % Level.DISTRICT.span() == 0;
    }

    YearMonth month() {
        return YearMonth.from(day);
    }

    Place grid() {
        return new Place(scopeKey - scopeKey % Level.GRID.span(), Level.GRID);
    }
}
