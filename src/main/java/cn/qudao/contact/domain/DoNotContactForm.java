package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import cn.qudao.kernel.RuleViolation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param channel null for every channel
 * @param until the moment from which contacts are allowed again; null for never
 */
public record DoNotContactForm(
        @Nullable ContactChannel channel,
        String reason,
        @Nullable Instant until) {

    public static final int REASON_LENGTH = 200;

    public DoNotContactForm {
        reason = requireReason(reason);
    }

    static String requireReason(String text) {
        String reason = text.strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "contact.reason.length", REASON_LENGTH);
        }
        return reason;
    }
}
