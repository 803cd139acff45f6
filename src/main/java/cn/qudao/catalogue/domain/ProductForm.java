package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a product.
 *
 * @param category in the mall (row 66); null for none
 */
public record ProductForm(
        String code,
        String nameZh,
        String nameEn,
        String classCode,
        @Nullable String category,
        Money monthlyPrice) {

    static final int LONGEST_NAME = 60;

    public ProductForm {
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw RuleViolation.at("code", "catalogue.product.bad-code");
        }
        nameZh = name("nameZh", nameZh);
        nameEn = name("nameEn", nameEn);
        if (monthlyPrice.isNegative()) {
            throw RuleViolation.at("monthlyPrice", "catalogue.product.negative-price");
        }
    }

    public static ProductForm of(ProductRow row) {
        return new ProductForm(
                row.code(), row.nameZh(), row.nameEn(), row.classCode(), row.category(), row.monthlyPrice());
    }

    private static String name(String field, String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw RuleViolation.at(field, "catalogue.product.bad-name", LONGEST_NAME);
        }
        return stripped;
    }
}
