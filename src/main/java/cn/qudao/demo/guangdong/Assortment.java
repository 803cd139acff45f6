package cn.qudao.demo.guangdong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which products go well where: the classes by type of outlet (rows 55–57), X and Y in their venues (rows 58, 59). */
final class Assortment {

    private static final Set<String> YOUNG = Set.of("campus", "internet-cafe", "ktv");
    private static final double IN_ITS_VENUE = 3;

    private final List<DemoProduct> products;
    private final Map<Place, Weighted<DemoProduct>> known = new HashMap<>();

    Assortment(List<DemoProduct> products) {
        this.products = products;
    }

    DemoProduct draw(DemoOutlet outlet, Dice dice) {
        String venue = Objects.requireNonNull(outlet.unit().outlet()).venue();
        return known.computeIfAbsent(new Place(outlet.type(), venue), this::weigh)
                .draw(dice);
    }

    private Weighted<DemoProduct> weigh(Place place) {
        return Weighted.of(products, product -> product.popularity() * place.appetite(product.productClass()));
    }

    private record Place(OutletType type, @Nullable String venue) {

        double appetite(String productClass) {
            if (venue != null && productClass.equals(YOUNG.contains(venue) ? "X" : "Y")) {
                return IN_ITS_VENUE;
            }
            return Objects.requireNonNull(type.appetite().get(productClass));
        }
    }
}
