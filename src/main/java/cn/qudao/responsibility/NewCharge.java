package cn.qudao.responsibility;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A charge to be written together with many others; it lasts.
 *
 * @param segment for a grid, a code of {@link cn.qudao.org.Dictionary#CUSTOMER_SEGMENT}
 */
public record NewCharge(UnitId unit, @Nullable String segment, String personName, String phone, LocalDate since) {}
