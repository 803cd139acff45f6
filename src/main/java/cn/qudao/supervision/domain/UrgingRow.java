package cn.qudao.supervision.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An urging as lists and its own page show it.
 *
 * @param overdue nobody has answered by its day
 * @param warned so many outlets were warned of
 * @param told so many people
 * @param said the latest answer, or why it ended as it did
 * @param shownAt the page of the records that it is about
 */
public record UrgingRow(
        long id,
        String unitCode,
        String unitName,
        Level level,
        LocalDate urgedOn,
        String urgedBy,
        LocalDate dueOn,
        UrgingState state,
        boolean overdue,
        String report,
        Period period,
        long warned,
        long recommended,
        long succeeded,
        BigDecimal threshold,
        int told,
        @Nullable String said,
        @Nullable String shownAt) {}
