package cn.qudao.recommendation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Money;
import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What counts as the price on a record (row 69): that of the day, for the outlet's channel type and the customer's group. */
public interface RecordPrices {

    /** @param segment of the subscriber; null where it is not known */
    Money monthly(ProductRow product, UnitId outlet, @Nullable String segment, LocalDate day);

    /** The same of many at once. */
    Map<ProductId, Money> monthly(
            Collection<ProductRow> products, UnitId outlet, @Nullable String segment, LocalDate day);
}
