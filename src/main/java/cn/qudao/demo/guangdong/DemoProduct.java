package cn.qudao.demo.guangdong;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of row 53.
 *
 * @param productClass A, B, C, X or Y
 * @param category of the mall; null for none
 * @param kind MATURE or NEW; null for neither (row 71)
 * @param price yuan a month
 * @param popularity how often it is recommended, against the others
 */
public record DemoProduct(
        String code,
        String nameZh,
        String nameEn,
        String productClass,
        @Nullable String category,
        @Nullable String kind,
        String price,
        double popularity) {

    static List<DemoProduct> read() {
        return Words.table("products.csv").stream()
                .map(row -> new DemoProduct(
                        row.getField("code"),
                        row.getField("name_zh"),
                        row.getField("name_en"),
                        row.getField("class"),
                        known(row.getField("category")),
                        known(row.getField("kind")),
                        row.getField("price"),
                        Double.parseDouble(row.getField("popularity"))))
                .toList();
    }

    private static @Nullable String known(String field) {
        return field.isEmpty() ? null : field;
    }
}
