package cn.qudao.supervision.domain;

import cn.qudao.kernel.Period;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Why the managers of a unit are urged.
 *
 * @param unit its code: of an outlet, or of what has outlets below it
 * @param report in which it was seen
 * @param asked what else the report was asked for, so that what is told leads to the same
 * @param warned so many outlets are warned of
 * @param threshold the share of successes that these do not rise above
 */
public record UrgingForm(
        String unit,
        String report,
        Period period,
        Map<String, String> asked,
        long warned,
        long recommended,
        long succeeded,
        BigDecimal threshold) {}
