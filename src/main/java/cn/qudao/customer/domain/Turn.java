package cn.qudao.customer.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Holding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a product began or ceased to be held. These are what is kept: what a subscriber holds is read off them, so that neither
 * a repeated message nor one that comes late changes it.
 */
public record Turn(ProductId product, Instant at, boolean begins, String source) {

    /** Of the same moment the end is the last word. */
    private static final Comparator<Turn> IN_TIME =
            Comparator.comparing(Turn::at).thenComparing(Turn::begins, Comparator.reverseOrder());

    /** The latest first. */
    public static List<Holding> holdings(Collection<Turn> turns) {
        Map<ProductId, List<Turn>> byProduct = new LinkedHashMap<>();
        turns.stream()
                .sorted(IN_TIME)
                .forEach(turn -> byProduct
                        .computeIfAbsent(turn.product, product -> new ArrayList<>())
                        .add(turn));
        List<Holding> holdings = new ArrayList<>();
        byProduct.values().forEach(ordered -> addTo(holdings, ordered));
        holdings.sort(Comparator.comparing(Holding::since).reversed());
        return holdings;
    }

    private static void addTo(List<Holding> holdings, List<Turn> ordered) {
        @Nullable Turn open = null;
        for (Turn turn : ordered) {
            if (turn.begins && open == null) {
                open = turn;
            } else if (!turn.begins && open != null) {
                holdings.add(new Holding(open.product, open.at, turn.at, open.source));
                open = null;
            }
        }
        if (open != null) {
            holdings.add(new Holding(open.product, open.at, null, open.source));
        }
    }
}
