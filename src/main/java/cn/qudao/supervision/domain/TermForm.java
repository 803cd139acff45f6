package cn.qudao.supervision.domain;

import cn.qudao.kernel.RuleViolation;

/**
 * Another term.
 *
 * @param basedOn the number of the one that was before the person who decides
 * @param reason why it changes
 */
public record TermForm(int basedOn, int days, String reason) {

    public static final int MOST_DAYS = 90;

    private static final int REASON_LENGTH = 200;

    public TermForm {
        if (days < 1 || days > MOST_DAYS) {
            throw RuleViolation.at("days", "supervision.term.range", MOST_DAYS);
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "org.reason.length", REASON_LENGTH);
        }
    }
}
