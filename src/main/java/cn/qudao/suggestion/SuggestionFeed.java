package cn.qudao.suggestion;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what speaks for products, in the caller's transaction: for work of the system. */
public interface SuggestionFeed {

    /**
     * @param product null for each product
     * @param value what is looked for; empty where nothing is
     */
    record NewWeight(@Nullable ProductId product, Matched matched, String value, int points) {}

    void weigh(List<NewWeight> weights);

    /** Of which kind products are (row 71), by their codes. */
    void classProducts(Map<String, ProductKind> kinds);

    /**
     * A suggestion of the past and what came of it, as other systems tell it.
     *
     * @param place the clerk's, or the outlet's
     * @param group a code of the customer groups, and the activity one of its dictionary; null where it is not known
     */
    record NewHint(
            SubscriberNumber number,
            Instant shownAt,
            Place place,
            UnitId outlet,
            ProductId product,
            boolean heldOut,
            @Nullable String group,
            @Nullable String activity,
            int productsHeld,
            @Nullable DeclineReason declined,
            @Nullable Instant recommendedAt,
            @Nullable Instant succeededAt) {}

    void remember(List<NewHint> hints);
}
