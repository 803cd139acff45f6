package cn.qudao.catalogue;

import cn.qudao.kernel.Refusal;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether an outlet may sell a product: whether it is on the shelf, whether its class or the product itself may be sold at
 * such an outlet (rows 55–59, 95), and whether the roll-out of the region has come so far (rows 61, 62).
 */
public interface SalesRules {

    /**
     * Looks at the outlet whatever the post sees of it: a clerk's post lies below the own outlet.
     *
     * @return empty where it may; else the first rule that says no
     */
    Optional<Refusal> refusal(ProductId product, UnitId outlet, Instant at);

    /** Everything that no rule refuses to the outlet, by class and code: a few statements, however many products. */
    List<ProductRow> sellable(UnitId outlet, Instant at);

    /** Those of them that no rule refuses to the outlet, in their order. */
    List<ProductRow> sellable(List<ProductRow> asked, UnitId outlet, Instant at);
}
