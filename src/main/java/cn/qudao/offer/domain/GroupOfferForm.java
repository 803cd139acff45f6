package cn.qudao.offer.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to the numbers of a customer.
 *
 * @param customer a government body or an enterprise
 * @param most how many numbers may take it
 * @param until the first day without it
 */
public record GroupOfferForm(
        String code,
        String customer,
        @Nullable ProductId product,
        @Nullable Money monthly,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Integer most) {

    static final int CODE_LENGTH = 40;
    private static final int NAME_LENGTH = 60;
    private static final int LARGEST = 1_000_000;

    public GroupOfferForm {
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw RuleViolation.at("code", "catalogue.product.bad-code");
        }
        customer = Texts.require("customer", customer, NAME_LENGTH);
        if (product == null) {
            throw RuleViolation.at("product", "org.text.missing");
        }
        if (monthly == null || monthly.isNegative()) {
            throw RuleViolation.at("monthly", "offer.amount.missing");
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        if (until == null || !until.isAfter(since)) {
            throw RuleViolation.at("until", "offer.promotion.until");
        }
        if (most == null || most < 1 || most > LARGEST) {
            throw RuleViolation.at("most", "offer.group.bad-most", LARGEST);
        }
    }

    ProductId offered() {
        return Objects.requireNonNull(product);
    }

    Money price() {
        return Objects.requireNonNull(monthly);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }

    LocalDate to() {
        return Objects.requireNonNull(until);
    }

    int takers() {
        return Objects.requireNonNull(most);
    }
}
