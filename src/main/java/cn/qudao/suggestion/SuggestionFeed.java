package cn.qudao.suggestion;

import cn.qudao.catalogue.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what speaks for products, in the caller's transaction: for work of the system. */
public interface SuggestionFeed {

    /**
     * @param product null for each product
     * @param value what is looked for; empty where nothing is
     */
    record NewWeight(@Nullable ProductId product, Matched matched, String value, int points) {}

    void weigh(List<NewWeight> weights);
}
