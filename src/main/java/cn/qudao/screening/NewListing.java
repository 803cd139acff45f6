package cn.qudao.screening;

import cn.qudao.kernel.RuleViolation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be put on a list.
 *
 * @param until the moment from which it stands there no longer; null for good
 */
public record NewListing(
        ListColour list,
        Subject subject,
        String reason,
        @Nullable Instant until) {

    public static final int REASON_LENGTH = 200;

    public NewListing {
        reason = requireReason(reason);
    }

    public static String requireReason(String text) {
        String reason = text.strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "screening.reason.length", REASON_LENGTH);
        }
        return reason;
    }
}
