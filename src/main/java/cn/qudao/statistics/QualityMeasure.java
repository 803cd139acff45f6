package cn.qudao.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

/** By which success rate outlets are judged. */
public interface QualityMeasure {

    /** The share of successes at which, or below, an outlet is warned of, as it holds on a day. */
    BigDecimal warnedAt(LocalDate day);
}
