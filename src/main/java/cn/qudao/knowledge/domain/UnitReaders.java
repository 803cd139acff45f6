package cn.qudao.knowledge.domain;

import cn.qudao.org.UnitRow;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many people of a unit and below have to confirm an article, and have. Who stands in several units counts in each, and once above
 * them.
 *
 * @param own the people at the unit itself, without those below
 */
public record UnitReaders(UnitRow unit, boolean own, long asked, long confirmed) {

    public long open() {
        return asked - confirmed;
    }

    /** In percent, with two digits behind the point. */
    public BigDecimal rate() {
        return BigDecimal.valueOf(confirmed)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(Math.max(asked, 1)), 2, RoundingMode.HALF_UP);
    }
}
