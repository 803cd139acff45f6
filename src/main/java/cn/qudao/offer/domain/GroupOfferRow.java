package cn.qudao.offer.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A group-buy offer as lists and pages show it.
 *
 * @param until the first day without it
 * @param taken how many numbers have taken it, of the most that may
 * @param reason why it was sent back, until it is submitted again
 */
public record GroupOfferRow(
        long id,
        String code,
        String customer,
        ProductId product,
        Money monthly,
        LocalDate since,
        LocalDate until,
        int most,
        int taken,
        GroupState state,
        @Nullable String submitter,
        @Nullable Instant submittedAt,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String endReason) {

    public boolean holds(LocalDate day) {
        return state == GroupState.APPROVED && !day.isBefore(since) && day.isBefore(until);
    }

    public GroupOfferForm form() {
        return new GroupOfferForm(code, customer, product, monthly, since, until, most);
    }
}
