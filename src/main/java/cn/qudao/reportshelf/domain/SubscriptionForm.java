package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.Reports;
import org.jspecify.annotations.Nullable;

/**
 * How a setting is to come by itself.
 *
 * @param day of the week or of the month, where the rhythm asks for one
 * @param onlyFilled not where it has no rows
 * @param mail also to this address; null for the notice alone
 */
public record SubscriptionForm(
        Rhythm rhythm,
        int day,
        int hour,
        String format,
        boolean onlyFilled,
        @Nullable String mail) {

    public static final int DAYS_OF_A_WEEK = 7;
    public static final int DAYS_OF_A_MONTH = 31;
    private static final int LAST_HOUR = 23;

    public SubscriptionForm {
        int last = rhythm == Rhythm.WEEKLY ? DAYS_OF_A_WEEK : DAYS_OF_A_MONTH;
        if ((rhythm == Rhythm.WEEKLY || rhythm == Rhythm.MONTHLY) && (day < 1 || day > last)) {
            throw RuleViolation.at("day", "reportshelf.subscription.bad-day", last);
        }
        if (hour < 0 || hour > LAST_HOUR) {
            throw RuleViolation.at("hour", "reportshelf.subscription.bad-hour");
        }
        if (!Reports.FORMATS.contains(format)) {
            throw RuleViolation.at("format", "reporting.format.unknown", String.join(", ", Reports.FORMATS));
        }
    }
}
