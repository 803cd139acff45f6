package cn.qudao.catalogue.domain;

import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price from a day on.
 *
 * @param channelType null for every channel
 * @param segment null for every customer
 * @param monthly null to end what is particular about the channel or segment
 */
public record PriceForm(
        @Nullable String channelType,
        @Nullable String segment,
        @Nullable Money monthly,
        @Nullable LocalDate since,
        String reason) {

    private static final int REASON_LENGTH = 200;

    public PriceForm {
        if (channelType == null && segment == null && monthly == null) {
            throw RuleViolation.at("monthly", "org.text.missing");
        }
        if (monthly != null && monthly.isNegative()) {
            throw RuleViolation.at("monthly", "catalogue.product.negative-price");
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        reason = Texts.atMost("reason", reason, REASON_LENGTH);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }
}
