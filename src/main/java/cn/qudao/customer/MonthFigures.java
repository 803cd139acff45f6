package cn.qudao.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber used and paid in a month (row 96); what is not known is null.
 *
 * @param asOf a day of the month; of two that tell of the same month the later one counts
 * @param spend yuan, with two decimals
 * @param traffic gigabytes, with two decimals
 * @param daysActive on how many days he called, wrote or surfed
 * @param products how many value-added services he had
 * @param inNetwork whether the number was still in the network
 */
public record MonthFigures(
        LocalDate asOf,
        @Nullable BigDecimal spend,
        @Nullable BigDecimal traffic,
        @Nullable Integer daysActive,
        @Nullable Integer products,
        @Nullable Boolean inNetwork) {}
