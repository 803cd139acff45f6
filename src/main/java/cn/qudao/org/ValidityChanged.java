package cn.qudao.org;

import cn.qudao.kernel.Place;
import java.time.LocalDate;

/**
 * Which outlets count as valid has changed (row 36): some within the place, from the day on. Told in the transaction that
 * changes it.
 */
public record ValidityChanged(Place within, LocalDate since) {}
