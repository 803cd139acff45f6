package cn.qudao.demo.guangdong;

import cn.qudao.customer.MonthFigures;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion of the demo, and what the customer used before and after it.
 *
 * @param at the time of Shanghai
 * @param heldOut whether it was kept from the clerk
 * @param declined as {@code cn.qudao.suggestion.DeclineReason} names it; null where it was not
 * @param recommended whether the clerk asked for it
 * @param taken whether it was activated
 */
public record DemoHint(
        String number,
        LocalDateTime at,
        String outlet,
        String clerk,
        String product,
        boolean heldOut,
        String group,
        String activity,
        int productsHeld,
        @Nullable String declined,
        boolean recommended,
        boolean taken,
        List<MonthFigures> months) {}
