package cn.qudao.responsibility.domain;

import cn.qudao.responsibility.ChargeId;
import cn.qudao.responsibility.ChargeKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A charge in a list.
 *
 * @param until the first day on which it was over; null while it lasts
 * @param endReason empty where another person took over
 */
public record ChargeRow(
        ChargeId id,
        ChargeKind kind,
        String unitCode,
        String unitName,
        @Nullable String segment,
        String personName,
        String phone,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String endReason) {

    public boolean inForce() {
        return until == null;
    }
}
