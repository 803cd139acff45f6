package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.domain.RecommendationRow;
import cn.qudao.uikit.ListGrid;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recommendations as a list: names of products and units are looked up once for all rows. */
class RecommendationGrid extends ListGrid<RecommendationRow> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final transient Map<ProductId, ProductRow> products;
    private final transient Map<Long, UnitRow> units = new HashMap<>();

    RecommendationGrid(Products products, Units units, List<RecommendationRow> rows) {
        this.products = products.all().stream().collect(Collectors.toMap(ProductRow::id, row -> row));
        this.units.putAll(units.at(places(rows)));
        text(getTranslation("recommendation.time"), row -> TIME.format(row.at().atZone(Clocks.BUSINESS_ZONE)));
        text(getTranslation("recommendation.subscriber"), RecommendationRow::subscriber);
        text(getTranslation("recommendation.product"), row -> product(row.product()));
        text(getTranslation("recommendation.outlet"), row -> unit(row.place().at(Level.OUTLET)));
        text(
                getTranslation("recommendation.clerk"),
                row -> row.place().level() == Level.CLERK ? unit(row.place()) : "");
        text(getTranslation("recommendation.way"), row -> getTranslation("recommendation.way." + row.way()));
        text(getTranslation("recommendation.result"), row -> getTranslation("recommendation.result." + row.result()));
        text(getTranslation("recommendation.fail-reason"), row -> row.failReason() == null ? "" : row.failReason());
        setAllRowsVisible(true);
        setItems(rows);
    }

    private static List<Place> places(List<RecommendationRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.place(), row.place().at(Level.OUTLET)))
                .distinct()
                .toList();
    }

    private String product(ProductId id) {
        ProductRow product = products.get(id);
        return product == null ? "" : product.name(getLocale());
    }

    /** Nothing for a place that the post does not see, or that its unit has left. */
    private String unit(Place place) {
        UnitRow unit = units.get(place.key());
        return unit == null ? "" : unit.name();
    }
}
