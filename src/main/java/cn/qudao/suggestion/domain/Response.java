package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a customer group answered to the suggestions of a product (row 96).
 *
 * @param customerGroup a code, or {@link HintFilter#UNKNOWN}
 * @param taken activated within a month of the hint
 * @param heldOut numbers of the hold-out group for whom it would have been suggested
 * @param heldOutTaken those who took it all the same
 */
public record Response(
        String customerGroup,
        long productId,
        long hinted,
        long declined,
        long recommended,
        long taken,
        long heldOut,
        long heldOutTaken) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ProductId product() {
        return new ProductId(productId);
    }

    /** In percent; null of nothing. */
    public @Nullable BigDecimal rate() {
        return percent(taken, hinted);
    }

    public @Nullable BigDecimal heldOutRate() {
        return percent(heldOutTaken, heldOut);
    }

    /** By how many percent points the suggestions have done better than none. */
    public @Nullable BigDecimal lift() {
        BigDecimal with = rate();
        BigDecimal without = heldOutRate();
        return with == null || without == null ? null : with.subtract(without);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
