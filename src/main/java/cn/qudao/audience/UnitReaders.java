package cn.qudao.audience;

import cn.qudao.org.UnitRow;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many people of a unit and below are asked for something, and have done it. Who stands in several units counts in each, and once
 * above them.
 *
 * @param own the people at the unit itself, without those below
 */
public record UnitReaders(UnitRow unit, boolean own, long asked, long done) {

    public long open() {
        return asked - done;
    }

    /** In percent, with two digits behind the point. */
    public BigDecimal rate() {
        return BigDecimal.valueOf(done)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(Math.max(asked, 1)), 2, RoundingMode.HALF_UP);
    }
}
