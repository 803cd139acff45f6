package cn.qudao.customer;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;

/**
 * What for a number is read in full, as the audit trail keeps it.
 *
 * @param place of the record that holds the number
 * @param subjectType one word for the kind of record, as {@code Recommendation}
 * @param reason in the person's own words, at most 200 characters
 */
public record Unmasking(Place place, String subjectType, String subjectId, String reason) {

    public static final int LONGEST_REASON = 200;

    public Unmasking {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "customer.unmask.no-reason", LONGEST_REASON);
        }
    }
}
