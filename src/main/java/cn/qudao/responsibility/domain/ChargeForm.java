package cn.qudao.responsibility.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.ClerkProfile;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who takes charge from when.
 *
 * @param segment for a grid, a code of {@link cn.qudao.org.Dictionary#CUSTOMER_SEGMENT}; empty for a district
 * @param phone the business number, as it is dialled
 */
public record ChargeForm(
        String segment,
        String personName,
        String phone,
        @Nullable LocalDate since) {

    private static final int NAME_LENGTH = 60;

    public ChargeForm {
        personName = personName.strip();
        phone = phone.strip();
        if (personName.isEmpty() || personName.length() > NAME_LENGTH) {
            throw RuleViolation.at("personName", "org.name.length", NAME_LENGTH);
        }
        if (!ClerkProfile.isPhone(phone)) {
            throw RuleViolation.at("phone", "org.phone.format");
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }
}
