package cn.qudao.recommendation;

import java.time.YearMonth;

/** Asked before the records of a month are moved to files: whoever keeps something that follows from them makes sure of it now. */
public interface BeforeArchiving {

    /**
     * No record of the month changes any more.
     *
     * @throws cn.qudao.kernel.RuleViolation where the records are still needed
     */
    void check(YearMonth month);
}
