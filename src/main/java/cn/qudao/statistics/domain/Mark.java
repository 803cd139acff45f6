package cn.qudao.statistics.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import java.time.LocalDate;
import java.time.YearMonth;

/** That the cells of a day at a place, or of a whole month, no longer agree with the records. */
record Mark(long id, LocalDate businessDay, long scopeKey) {

    boolean isWholeMonth() {
        return scopeKey == Place.ROOT.key();
    }

    YearMonth month() {
        return YearMonth.from(businessDay);
    }

    Place grid() {
        return new Place(scopeKey - scopeKey % Level.GRID.span(), Level.GRID);
    }
}
