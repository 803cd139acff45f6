package cn.qudao.supervision.domain;

import cn.qudao.kernel.Period;
import java.math.BigDecimal;

/**
 * Why an outlet's manager is urged.
 *
 * @param outlet its code
 * @param report in which it was seen
 * @param threshold the share of successes that it does not rise above
 */
public record UrgingForm(
        String outlet, String report, Period period, long recommended, long succeeded, BigDecimal threshold) {}
