package cn.qudao.statistics.domain;

import cn.qudao.kernel.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a record adds to the cells.
 *
 * @param fact what is known of the record; null where it has been erased since
 */
record Change(
        long id,
        boolean settled,
        LocalDate day,
        boolean succeeded,
        @Nullable Fact fact) {

    record Fact(Place place, long outletId, long productId, BigDecimal price) {}

    YearMonth month() {
        return YearMonth.from(day);
    }

    int recommended() {
        return settled ? 0 : 1;
    }
}
