package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.domain.RecommendationRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with the names of what it is about; those of units are looked up once for a whole page.
 *
 * @param outlet null for a place that the post does not see, or that its unit has left
 * @param clerk null, too, where no clerk is named
 */
record RecommendationLine(
        RecommendationRow row,
        @Nullable String product,
        @Nullable String outlet,
        @Nullable String clerk) {

    static List<RecommendationLine> of(
            List<RecommendationRow> rows, Map<ProductId, ProductRow> products, Units units, Locale language) {
        Map<Long, UnitRow> known = units.at(rows.stream()
                .flatMap(row -> Stream.of(row.place(), row.place().at(Level.OUTLET)))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new RecommendationLine(
                        row,
                        name(products.get(row.product()), language),
                        name(known, row.place().at(Level.OUTLET)),
                        row.place().level() == Level.CLERK ? name(known, row.place()) : null))
                .toList();
    }

    private static @Nullable String name(@Nullable ProductRow product, Locale language) {
        return product == null ? null : product.name(language);
    }

    private static @Nullable String name(Map<Long, UnitRow> units, Place place) {
        UnitRow unit = units.get(place.key());
        return unit == null ? null : unit.name();
    }
}
