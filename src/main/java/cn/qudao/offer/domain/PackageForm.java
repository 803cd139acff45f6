package cn.qudao.offer.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a package is to be.
 *
 * @param products by their codes
 * @param since the first day on which it is sold
 */
public record PackageForm(
        String code,
        Bilingual name,
        List<String> products,
        @Nullable Money monthly,
        @Nullable LocalDate since) {

    static final int NAME_LENGTH = 60;
    private static final int FEWEST = 2;
    private static final int MOST = 8;

    public PackageForm {
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw RuleViolation.at("code", "catalogue.product.bad-code");
        }
        name = Texts.require("name", name, NAME_LENGTH);
        products = products.stream().distinct().toList();
        if (products.size() < FEWEST || products.size() > MOST) {
            throw RuleViolation.at("products", "offer.package.size", FEWEST, MOST);
        }
        if (monthly == null || monthly.isNegative()) {
            throw RuleViolation.at("monthly", "offer.amount.missing");
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
    }

    Money price() {
        return Objects.requireNonNull(monthly);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }
}
